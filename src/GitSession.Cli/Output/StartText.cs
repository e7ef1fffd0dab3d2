using GitSession.Cleanup;
using GitSession.Cli.Sources;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>What a start says to a person: what was found interrupted, then what is on the new session's mind.</summary>
internal static class StartText
{
    public static void Write(TextWriter output, StartReport report, Handed handed, IReadOnlyList<string> documents, StartProtocol protocol, IReadOnlyList<SourceReport> sources, RulesAtStart rules, FrameworkAtStart framework)
    {
        if (protocol.Checks is not [])
        {
            ProtocolText.Write(output, protocol);
            output.WriteLine();
        }
        foreach (var recovered in report.Recovered)
            WriteRecovered(output, recovered);
        if (report.Restart is { } restart)
            WriteRestart(output, restart, report.Now);
        output.WriteLine($"Started {report.Session.Id}{(report.Session.Branch is { } branch ? $" on {branch}" : "")}");
        foreach (var entry in report.Session.Inherited.Entries)
            output.WriteLine($"Inherited from {SafeText.OneLine(entry.Id)} ({AuthorText.Of(entry)})");
        foreach (var line in HeldBackText.Lines(report.HeldBack))
            output.WriteLine(line);
        foreach (var incident in IncidentText.Lines(handed.Incidents, report.Now))
            output.WriteLine($"Open incident: {incident}");
        if (handed.Operations is { } operations)
            OpsText.WriteAtStart(output, operations);
        foreach (var document in documents)
            output.WriteLine($"Read first: {document}{(report.MissingDocuments.Contains(document) ? " (missing)" : "")}");
        if (report.Biography.Counts is { IsEmpty: false } counts)
            output.WriteLine($"Remembered: {string.Join(", ", counts.Select(kind => Plural.Of(kind.Count, KnowledgeText.Kind(kind.Kind))))} in .ai_context");
        foreach (var line in RuleCountsText.Lines(rules).Concat(FrameworkText.AtStart(framework)))
            output.WriteLine(line);
        output.WriteLine();
        StatusText.WriteLive(output, report.Session, report.Now);
        HandedText.Write(output, handed, report.Now);
        foreach (var source in sources)
        {
            output.WriteLine();
            SourceText.WriteAtStart(output, source);
        }
    }

    private static void WriteRestart(TextWriter output, Restart restart, DateTimeOffset now)
    {
        if (restart.ClosedAt is not { } closedAt)
        {
            output.WriteLine("The marker of a closedown was damaged and is ignored: git session log names the last session");
            return;
        }
        output.WriteLine($"The previous session ended with a closedown, {RelativeTime.Of(closedAt, now)}: this is the restart after it");
        output.WriteLine($"Recovery document: {restart.RecoveryDocument ?? (restart.IsHeldBack ? "held back by inherit.from of your settings" : restart.IsArchived ? "archived, because another session inherited from it" : "not in this worktree (on another branch, or reverted)")}");
        foreach (var line in restart.Instructions.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            output.WriteLine("  " + line.TrimEnd());
        output.WriteLine();
    }

    private static void WriteRecovered(TextWriter output, RecoveredSession recovered)
    {
        var (session, inferred) = (recovered.Session, recovered.Inferred);
        output.WriteLine($"Recovered {session.Id}: it was interrupted and had no journal entry. One was written: {recovered.Entry.Path}");
        if (session.Memory.Focus is { } focus)
            output.WriteLine($"  In hand, now a loop: {focus.Description}");
        foreach (var suspended in session.Memory.Stack.Items)
            output.WriteLine($"  Suspended, now a loop: {suspended.Description}");
        output.WriteLine($"  Open at its end: {Plural.Of(recovered.Entry.OpenLoops.Count(), "loop")}");
        output.WriteLine(inferred.Commits is { } commits
            ? $"  Inferred from git: {Plural.Of(commits.Length, "commit")} since its start, {Plural.Of(inferred.ChangedFiles.Length, "file")} changed and not committed"
            : "  Commits since its start cannot be known here");
        output.WriteLine("  Is anything missing from this? git session loop add <text> --why <text>");
        output.WriteLine();
    }
}
