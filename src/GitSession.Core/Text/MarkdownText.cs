using System.Collections.Immutable;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace GitSession.Text;

/// <summary>
/// A Markdown text with the places in it that mean something: front matter, sections, list items.
/// It is read by Markdig and edited by span; it is never rendered again.
/// </summary>
public sealed class MarkdownText
{
    private static readonly MarkdownPipeline Blocks = BlocksOnly();

    private MarkdownText(string text, FrontMatter? frontMatter, ImmutableArray<Section> sections, ImmutableArray<ListEntry> items)
    {
        Text = text;
        FrontMatter = frontMatter;
        Sections = sections;
        Items = items;
    }

    public string Text { get; }

    public FrontMatter? FrontMatter { get; }

    /// <summary>The headings of the document itself, in order; one inside a fence, a quotation or a list is none.</summary>
    public ImmutableArray<Section> Sections { get; }

    /// <summary>Every list item, nested ones after the item that holds them.</summary>
    public ImmutableArray<ListEntry> Items { get; }

    /// <summary>The fenced blocks of the document itself, in order; one inside a quotation or a list is none.</summary>
    public ImmutableArray<CodeFence> Fences { get; private init; } = [];

    /// <summary>The line ending that the text uses, LF where it has none.</summary>
    public string NewLine => Text.IndexOf('\n') is var at and > 0 && Text[at - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>What would close the fence in which the text ends, or null where it ends in none.</summary>
    public string? OpenFence { get; private init; }

    /// <exception cref="DamagedDocument">The text nests deeper than Markdig reads (its limit is 128).</exception>
    public static MarkdownText Parse(string path, string text)
    {
        var frontMatter = FrontMatter.Find(path, text);
        var start = frontMatter?.Whole.End ?? (text.StartsWith('\uFEFF') ? 1 : 0);
        var document = Read(path, text[start..]);
        return new MarkdownText(text, frontMatter, FindSections(document, text, start), FindItems(document, text, start))
        {
            Fences = [.. document.OfType<FencedCodeBlock>().Select(fence => CodeFence.From(fence, text, start))],
            OpenFence = document is [.., FencedCodeBlock { ClosingFencedCharCount: 0 } fence] ? new string(fence.FencedChar, fence.OpeningFencedCharCount) : null,
        };
    }

    /// <summary>The pieces of prose from a place in a text on, in order: the least that Markdown tells apart.</summary>
    /// <exception cref="DamagedDocument">The text nests deeper than Markdig reads.</exception>
    public static IEnumerable<TextPiece> Pieces(string path, string text, int start) =>
        Read(path, text[start..]).Descendants<LeafBlock>().Where(block => block is not ThematicBreakBlock)
            .Select(block => TextPiece.From(block, text, start)).OrderBy(piece => piece.Span.Start);

    public IEnumerable<ListEntry> ItemsIn(Section section) => Items.Where(item => section.Body.Contains(item.Whole.Start));

    /// <summary>
    /// The sections with this heading. The title of the whole document, which may happen to begin with the same words, is none
    /// where another has the heading and nothing is listed right below the title.
    /// </summary>
    public IReadOnlyList<Section> SectionsCalled(string heading)
    {
        var called = Sections.Where(section => section.IsCalled(heading)).ToList();
        return called is [{ Level: 1 } title, _, ..] && title == Sections[0] && !HasOwnItems(title) ? called[1..] : called;
    }

    private bool HasOwnItems(Section title) =>
        Items is [var first, ..] && first.Whole.Start < Sections.Skip(1).Select(next => next.Heading.Start).FirstOrDefault(title.Body.End);

    private static MarkdownDocument Read(string path, string body)
    {
        try
        {
            return Markdown.Parse(body, Blocks);
        }
        catch (ArgumentException tooDeep)
        {
            throw new DamagedDocument(path, 0, $"Markdown that nests less deeply ({tooDeep.Message})");
        }
    }

    // Inline parsing is most of Markdig's work and none of it is used: text is taken from the source.
    private static MarkdownPipeline BlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new LiteralInlineParser());
        return builder.Build();
    }

    private static ImmutableArray<Section> FindSections(MarkdownDocument document, string text, int offset)
    {
        var headings = document.OfType<HeadingBlock>().ToList();
        return
        [
            .. headings.Select((heading, index) =>
            {
                var next = headings.Skip(index + 1).FirstOrDefault(later => later.Level <= heading.Level);
                var start = NextLine(text, offset + heading.Span.End);
                return new Section(
                    HeadingText(text, offset, heading),
                    heading.Level,
                    TextSpan.Between(offset + heading.Span.Start, start),
                    TextSpan.Between(start, next is null ? text.Length : offset + next.Span.Start));
            }),
        ];
    }

    // Markdig's span of a heading ends before the marks that close it, as in "## Title ##".
    private static string HeadingText(string text, int offset, HeadingBlock heading)
    {
        var source = text.Substring(offset + heading.Span.Start, heading.Span.Length);
        return heading.IsSetext
            ? SafeText.OneLine(source[..source.TrimEnd().LastIndexOfAny(['\n', '\r'])])
            : source.TrimStart('#').Trim();
    }

    private static ImmutableArray<ListEntry> FindItems(MarkdownDocument document, string text, int offset)
    {
        var found = new Dictionary<Block, ListEntry>();
        foreach (var item in document.Descendants<ListItemBlock>().OrderBy(item => item.Span.Start))
            found[item] = ListEntry.From(item, text, offset) with { Within = OuterItem(item) is { } outer ? found[outer] : null };
        return [.. found.Values];
    }

    private static ListItemBlock? OuterItem(Block item)
    {
        var outer = item.Parent;
        while (outer is not (null or ListItemBlock))
            outer = outer.Parent;
        return outer as ListItemBlock;
    }

    private static int NextLine(string text, int position) =>
        position >= text.Length ? text.Length : text.IndexOf('\n', position) is var end and >= 0 ? end + 1 : text.Length;
}
