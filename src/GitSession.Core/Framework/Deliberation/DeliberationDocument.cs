using GitSession.Text;
using GitSession.World;

namespace GitSession.Framework.Deliberation;

/// <summary>
/// A deliberation as text: the question, the rounds as sections with lists, and the decision as boxes of which a person ticks one.
/// Reading is lenient; sections that people add stay.
/// </summary>
public static class DeliberationDocument
{
    public const int Format = 1;
    public const string DecisionHeading = "Human Decision";

    private const string PositionsHeading = "Positions";
    private const string SharedHeading = "Shared Values";
    private const string AccommodationHeading = "Accommodation";
    private const string IrreconcilableHeading = "Irreconcilable Differences";

    /// <exception cref="DamagedDocument">It is no Markdown that can be read, or one of its values is not what its key promises.</exception>
    public static DeliberationRecord Parse(string path, string text)
    {
        var document = MarkdownText.Parse(path, text);
        document.FrontMatter?.Map.RefuseNewerFormat(Format);
        var boxes = Items(document, DecisionHeading).ToList();
        return new DeliberationRecord
        {
            Id = Paths.NameOf(path),
            Path = path,
            Question = document.Sections is [var title, ..] ? SafeText.OneLine(title.Title) : Paths.NameOf(path),
            Urgency = document.FrontMatter?.Map.Word("urgency", DeliberationUrgency.Important) ?? DeliberationUrgency.Important,
            At = document.FrontMatter?.Map.Time("created_at"),
            ProducedBy = document.FrontMatter?.Map.Text("produced_by"),
            Options = [.. boxes.Select(box => Said(box, text))],
            Ticked = [.. boxes.Where(box => box.Ticked).Select(box => Said(box, text))],
            Positions = [.. Items(document, PositionsHeading).Select(item => Position.Parse(Said(item, text)))],
            SharedValues = [.. Items(document, SharedHeading).Select(item => Said(item, text))],
            Accommodation = [.. Items(document, AccommodationHeading).Select(item => Said(item, text))],
            Irreconcilable = [.. Items(document, IrreconcilableHeading).Select(item => Said(item, text))],
        };
    }

    public static string Render(DeliberationRecord deliberation)
    {
        var front = YamlValue.Lines(
        [
            ("format", YamlValue.Number(Format)),
            ("urgency", YamlValue.Word(deliberation.Urgency)),
            ("created_at", YamlValue.Time(deliberation.At)),
            ("produced_by", YamlValue.Text(deliberation.ProducedBy)),
        ]);
        string[] rounds = deliberation.Urgency is DeliberationUrgency.Routine ? [] : [SharedHeading, AccommodationHeading, IrreconcilableHeading];
        return string.Join("\n",
        [
            $"---\n{YamlWriter.Block(front, 0, "\n")}---\n",
            $"# {Inert(deliberation.Question)}\n",
            .. deliberation.Why is "" ? [] : new[] { Inert(deliberation.Why) + "\n" },
            $"## {PositionsHeading}\n",
            string.Concat(deliberation.Positions.Select(position => $"- {Inert(position.ToString())}\n")),
            .. rounds.Select(heading => $"## {heading}\n"),
            $"## {DecisionHeading}\n",
            string.Concat(deliberation.Options.Append(DeliberationRecord.Stands).Select(option => $"- [ ] {Inert(option)}\n")),
        ]);
    }

    private static string Inert(string text) => Secrets.Redact(SafeText.OneLine(text));

    private static IEnumerable<ListEntry> Items(MarkdownText document, string heading) =>
        document.SectionsCalled(heading) is [var section, ..] ? document.ItemsIn(section).Where(item => item.Within is null) : [];

    private static string Said(ListEntry item, string text) => SafeText.OneLine(item.Line.In(text));
}
