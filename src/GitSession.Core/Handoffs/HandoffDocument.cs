using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;
using static GitSession.Handoffs.HandoffText;

namespace GitSession.Handoffs;

/// <summary>
/// A handoff as text, in one fixed order so that two of them compare. Its own sections are derived again when it is written
/// again; sections that a person added below headings of their own stay.
/// </summary>
public static class HandoffDocument
{
    public const int Format = 1;
    public const string StartupHeading = "Startup Instructions";

    /// <summary>Its sections, in their order.</summary>
    public static readonly ImmutableArray<string> Headings =
        ["Summary", "Closedown", "Framework Performance", "Suggested Rule Changes", "Git State", "Known Issues", StartupHeading];

    private const string Provenance =
        "Goals, focuses, loops and notes are as people and agents stated them; commits, files and figures are derived from git.\n";

    /// <param name="there">The text that lies there already, of a checkpoint or of a close that was cut short.</param>
    public static string Render(Handoff handoff, string? there = null) => string.Join("\n",
    [
        $"---\n{YamlWriter.Block(FrontMatterOf(handoff), 0, "\n")}---\n",
        $"# Session {(handoff.Status is HandoffStatus.Closed ? "Closedown" : "Checkpoint")}: {Inert(handoff.Entry.Title)}\n",
        Provenance,
        .. Section(0, HandoffSummary.Parts(handoff)),
        .. Section(1, Closedown(handoff)),
        .. Section(2, HandoffFramework.Parts(handoff.Framework)),
        .. Section(3, [handoff.Suggested ?? "None.\n"]),
        .. Section(4, HandoffGit.Parts(handoff)),
        .. Section(5, [HandoffInstructions.KnownIssues(handoff)]),
        .. Section(6, [HandoffInstructions.Startup(handoff)]),
        .. there is null ? [] : Foreign(handoff, there),
    ]);

    /// <summary>The numbered steps of a handoff's text, for whoever starts next; empty where it has none.</summary>
    /// <exception cref="DamagedDocument">The text cannot be read.</exception>
    public static string StartupOf(string path, string text) =>
        MarkdownText.Parse(path, text).SectionsCalled(StartupHeading) is [var section, ..] ? section.Body.In(text).Trim() : "";

    /// <summary>The mark of the memory that a checkpoint's text says; null where it is no checkpoint.</summary>
    /// <exception cref="DamagedDocument">The front matter cannot be read.</exception>
    public static string? MarkOf(string path, string text) => FrontMatter.Find(path, text)?.Map.Text("memory");

    public static string Name(Phase phase) => phase switch
    {
        Phase.Cleanup => "Cleanup",
        Phase.FrameworkAnalysis => "Framework analysis",
        Phase.RuleIntelligence => "Rule intelligence",
        Phase.GitAndState => "Git and state",
        Phase.Handoff => "Handoff",
        _ => "Compaction marker",
    };

    private static YamlMappingNode FrontMatterOf(Handoff handoff) => YamlValue.Lines(
    [
        ("format", YamlValue.Number(Format)),
        ("session", YamlValue.Text(handoff.Entry.Id)),
        ("status", YamlValue.Word(handoff.Status)),
        ("mode", YamlValue.Text(handoff.Entry.Mode)),
        ("started_at", YamlValue.Time(handoff.Entry.StartedAt)),
        (handoff.Status is HandoffStatus.Closed ? "ended_at" : "written_at", YamlValue.Time(handoff.Entry.EndedAt)),
        ("branch", YamlValue.Text(handoff.State.Branch)),
        ("head", YamlValue.Text(handoff.State.Commit)),
        handoff.Status is HandoffStatus.Closed ? ("journal_entry", YamlValue.Text(handoff.Entry.Path)) : ("memory", YamlValue.Text(Handoff.MarkOf(handoff.Memory))),
    ]);

    private static IEnumerable<string> Section(int heading, IEnumerable<string> parts) => parts.Prepend($"## {Headings[heading]}\n");

    private static IEnumerable<string> Closedown(Handoff handoff)
    {
        if (handoff.Phases is [])
            return ["The session goes on: its closedown is still to come.\n"];
        var rows = handoff.Phases.Select(report =>
            $"| {(int)report.Phase + 1} {Name(report.Phase)} | {Word(report.Verdict)} | {Cell(report.Detail)} |\n");
        return
        [
            $"| phase | result | detail |\n|---|---|---|\n{string.Concat(rows)}",
            .. handoff.Phases.Where(report => report.Notes is not []).Select(report => $"{Name(report.Phase)}:\n\n{List([.. report.Notes.Select(Inert)], "")}"),
        ];
    }

    private static IEnumerable<string> Foreign(Handoff handoff, string there)
    {
        var path = Paths.Handoff(handoff.Entry.Id);
        return MarkdownText.Parse(path, there).Sections
            .Where(section => section.Level == 2 && !Headings.Any(section.IsCalled))
            .Select(section => TextSpan.Between(section.Heading.Start, section.Body.End).In(there).TrimEnd() + "\n");
    }

    private static string Word(Verdict verdict) => verdict.ToString().ToUpperInvariant();
}
