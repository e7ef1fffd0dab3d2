using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>
/// A protocol as text: a heading for each step, and below it a list. An item begins with its number in bold, or has the number of its
/// place; a comment `told by: …` says what tells that it is done, and `a person approves` that this is not enough.
/// </summary>
public static class ProtocolDocument
{
    public const int Format = 1;

    private const string ToldBy = "told by:";
    private const string Approves = "a person approves";
    private const string DefaultPhase = "8";

    /// <exception cref="DamagedDocument">It is no Markdown, or a comment names nothing that could tell, or a number stands twice.</exception>
    public static Protocol Parse(string path, string text)
    {
        var document = MarkdownText.Parse(path, text);
        var map = document.FrontMatter?.Map;
        map?.RefuseNewerFormat(Format);
        var name = Paths.NameOf(path);
        var steps = document.Sections.Where(section => section.Level == 2).Select((section, index) => Read(path, document, name, section, index + 1)).ToImmutableArray();
        RefuseTwice(path, text, steps);
        return new Protocol(
            name,
            document.Sections.FirstOrDefault(section => section.Level == 1)?.Title ?? name,
            map?.Text("phase") ?? DefaultPhase,
            map?.Has("part") is true ? map.Word<ProtocolPart>("part", default) : PartOf(name),
            steps);
    }

    private static ProtocolPart? PartOf(string name) =>
        Enum.GetValues<ProtocolPart>().Where(part => part.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).Select(part => (ProtocolPart?)part).FirstOrDefault();

    private static ProtocolStep Read(string path, MarkdownText document, string protocol, Section section, int step) => new(
        SafeText.OneLine(section.Title),
        [.. document.ItemsIn(section).Where(item => item.Within is null).Select((item, index) => Read(path, document.Text, protocol, item, $"{step}.{index + 1}"))]);

    private static ProtocolItem Read(string path, string text, string protocol, ListEntry item, string place)
    {
        var (said, comments) = MarkdownComment.Split(item.Line.In(text));
        var (number, words) = Numbered(Secrets.Redact(said), place);
        ItemTell? told = null;
        foreach (var comment in comments.Where(comment => comment.StartsWith(ToldBy, StringComparison.OrdinalIgnoreCase)))
        {
            told = ItemTell.Parse(comment[ToldBy.Length..])
                ?? throw new DamagedDocument(path, LineOf(text, item), $"one of {string.Join(", ", Enum.GetNames<TellKind>()).ToLowerInvariant()} behind \"{ToldBy}\"");
        }
        return new ProtocolItem($"{protocol}/{number}", words, told, comments.Any(comment => comment.Equals(Approves, StringComparison.OrdinalIgnoreCase)));
    }

    // `**1.3** The system prompt is loaded`
    private static (string Number, string Words) Numbered(string said, string place) =>
        said.StartsWith("**", StringComparison.Ordinal) && said.IndexOf("**", 2, StringComparison.Ordinal) is var end and > 2 && !said[2..end].Contains(' ', StringComparison.Ordinal)
            && said[2..end].TrimEnd(':', '.') is { Length: > 0 } number
            ? (number, said[(end + 2)..].TrimStart(' ', ':'))
            : (place, said);

    private static void RefuseTwice(string path, string text, ImmutableArray<ProtocolStep> steps)
    {
        if (steps.SelectMany(step => step.Items).GroupBy(item => item.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new DamagedDocument(path, LineOf(text, twice.Key[(twice.Key.IndexOf('/') + 1)..]), $"the number of {twice.Key} once, and it stands there twice");
    }

    private static int LineOf(string text, ListEntry item) => text.AsSpan(0, item.Whole.Start).Count('\n') + 1;

    private static int LineOf(string text, string number) => text.AsSpan(0, Math.Max(0, text.LastIndexOf($"**{number}", StringComparison.Ordinal))).Count('\n') + 1;
}
