using System.Text;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>
/// The record of a session's protocols as text: a box for each item, and below it a line for all that was found about it. People tick
/// boxes and add remarks; evidence is only added.
/// </summary>
public static class RunDocument
{
    public const int Format = 1;

    // A record is read by people, and whoever needs all of what a command said finds it where that was run.
    private const int LongestDetail = 300;

    /// <exception cref="DamagedDocument">It is no Markdown, or of a newer format.</exception>
    public static ProtocolRun Parse(string path, string text)
    {
        var document = MarkdownText.Parse(path, text);
        var map = document.FrontMatter?.Map;
        map?.RefuseNewerFormat(Format);
        var remarks = document.Items.Where(item => item.Within is not null).ToLookup(item => item.Within!);
        return new ProtocolRun(
            map?.Text("session") ?? Paths.NameOf(path),
            map?.Text("phase") ?? "",
            map?.Text("framework_version"),
            map?.Time("started_at"),
            [.. document.Items.Where(item => item is { Within: null, IsTask: true }).Select(item => Read(text, item, remarks[item])).OfType<RunItem>()],
            text);
    }

    /// <summary>A new record, in which nothing is done.</summary>
    /// <param name="session">The session's id.</param>
    public static string Render(string session, string phase, string frameworkVersion, DateTimeOffset now, IEnumerable<Protocol> protocols)
    {
        var front = YamlValue.Lines(
        [
            ("format", YamlValue.Number(Format)),
            ("session", YamlValue.Text(session)),
            ("produced_by", YamlValue.Text(session)),
            ("phase", YamlValue.Text(phase)),
            ("framework_version", YamlValue.Text(frameworkVersion)),
            ("started_at", YamlValue.Time(now)),
        ]);
        return $"---\n{YamlWriter.Block(front, 0, "\n")}---\n\n# Operations session {session}\n" + string.Concat(protocols.Select(Section));
    }

    /// <summary>The record with the items that it lacks, where a protocol has them now: behind its own ones of the same protocol.</summary>
    public static string Complete(ProtocolRun run, IEnumerable<Protocol> protocols)
    {
        var (edits, sections) = (new List<TextEdit>(), new StringBuilder());
        foreach (var protocol in protocols)
        {
            var missing = protocol.Items.Where(item => run.Find(item.Id) is null).ToList();
            if (missing is not [] && run.Of(protocol).LastOrDefault() is { } last)
                edits.Add(TextEdit.Insert(End(run.Text, last), string.Concat(missing.Select(item => NewLine(run.Text) + Line(item)))));
            else if (missing is not [])
                sections.Append(Section(protocol).ReplaceLineEndings(NewLine(run.Text)));
        }
        var text = TextEdit.Apply(run.Text, edits);
        return sections.Length is 0 ? text : text + (text.EndsWith('\n') ? "" : NewLine(text)) + sections;
    }

    /// <summary>The record with what was found about items, each of them once: lines are added, and boxes say what they come to.</summary>
    /// <param name="found">With whether the item is done by that.</param>
    public static string Add(ProtocolRun run, IEnumerable<(RunItem Item, ItemEvidence Evidence, bool Ticked)> found) =>
        TextEdit.Apply(run.Text, found.SelectMany(one => Add(run, one.Item, one.Evidence, one.Ticked)));

    private static List<TextEdit> Add(ProtocolRun run, RunItem item, ItemEvidence evidence, bool ticked)
    {
        var edits = new List<TextEdit> { TextEdit.Insert(End(run.Text, item), $"{NewLine(run.Text)}{Indent(run.Text, item)}- {Line(evidence)}") };
        if (item.Place.Box is { } box && item.Ticked != ticked)
            edits.Add(new TextEdit(box, ticked ? "x" : " "));
        return edits;
    }

    /// <summary>The evidence as it is read back from its line.</summary>
    internal static ItemEvidence Kept(ItemEvidence evidence) => ItemEvidence.Parse(Line(evidence)) ?? evidence;

    private static string Line(ItemEvidence evidence) =>
        (evidence with { Detail = Bounded(Secrets.Redact(SafeText.OneLine(evidence.Detail))), Subject = Secrets.Redact(evidence.Subject) }).Render();

    /// <summary>The id of the item that a line is, from its words; null where it is none.</summary>
    public static string? IdIn(string line) => Split(line)?.Id;

    private static RunItem? Read(string text, ListEntry item, IEnumerable<ListEntry> remarks) => Split(item.Line.In(text)) is var (id, said)
        ? new RunItem(id, said, item.Ticked, [.. remarks.Select(remark => ItemEvidence.Parse(remark.Line.In(text))).OfType<ItemEvidence>()], item)
        : null;

    private static (string Id, string Said)? Split(string line)
    {
        var (said, _) = MarkdownComment.Split(line);
        return said.StartsWith("**", StringComparison.Ordinal) && said.IndexOf("**", 2, StringComparison.Ordinal) is var end and > 2 && said[2..end].Contains('/', StringComparison.Ordinal)
            ? (said[2..end], said[(end + 2)..].TrimStart(' ', ':'))
            : null;
    }

    private static string Section(Protocol protocol) =>
        $"\n## {SafeText.OneLine(protocol.Title)}\n" + string.Concat(protocol.Steps.Where(step => step.Items is not []).Select(step => $"\n### {step.Title}\n\n{string.Concat(step.Items.Select(item => Line(item) + "\n"))}"));

    private static string Line(ProtocolItem item) => $"- [ ] **{item.Id}** {item.Text}{(item.NeedsPerson ? " (a person approves)" : "")}";

    private static string Indent(string text, RunItem item)
    {
        var lineStart = item.Place.Whole.Start is 0 ? 0 : text.LastIndexOf('\n', item.Place.Whole.Start - 1) + 1;
        return new string(' ', item.Place.Whole.Start - lineStart + 2);
    }

    // Markdig counts the empty lines behind a list to its last item.
    private static int End(string text, RunItem item) => text[..item.Place.Whole.End].TrimEnd().Length;

    private static string Bounded(string detail) => detail.Length <= LongestDetail ? detail : SafeText.OneLine(detail[..(LongestDetail - 1)]) + "…";

    private static string NewLine(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
