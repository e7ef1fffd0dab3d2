using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GitSession.Text;

/// <summary>A link or an image in a Markdown text: `[words](target)`, or `[words]: target` below it.</summary>
/// <param name="Target">As it is written there.</param>
/// <param name="Line">Counted from 1.</param>
public readonly record struct MarkdownLink(string Target, int Line)
{
    // Brackets that nothing closes take Markdig time by the square of their number: 0.6 s for 32,000 characters of them, 9 s for 128,000.
    private const int Longest = 64_000;

    private static readonly MarkdownPipeline Inlines = new MarkdownPipelineBuilder { PreciseSourceLocation = true }.Build();

    /// <summary>The links of a text, each where it stands; code has none, and a text of more than 64,000 characters is not searched.</summary>
    /// <exception cref="DamagedDocument">The text nests deeper than Markdig reads.</exception>
    public static IReadOnlyList<MarkdownLink> In(string path, string text)
    {
        // Reading inlines is most of Markdig's work, and most documents have no link.
        if (text.Length > Longest || (!text.Contains("](", StringComparison.Ordinal) && !text.Contains("]:", StringComparison.Ordinal)))
            return [];
        var start = FrontMatter.Find(path, text)?.Whole.End ?? 0;
        try
        {
            var document = Markdown.Parse(text[start..], Inlines);
            return [.. document.Descendants<LinkInline>().Where(link => link.Reference is null).Select(link => Of(link.Url, link.Span.Start)),
                .. document.Descendants<LinkReferenceDefinition>().Select(definition => Of(definition.Url, definition.Span.Start))];
        }
        catch (ArgumentException tooDeep)
        {
            throw new DamagedDocument(path, 0, $"Markdown that nests less deeply ({tooDeep.Message})");
        }

        MarkdownLink Of(string? target, int at) => new(target ?? "", JsonText.LineOf(text, Math.Clamp(start + at, 0, text.Length)));
    }
}
