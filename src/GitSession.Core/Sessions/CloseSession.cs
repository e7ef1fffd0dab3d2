using System.Collections.Immutable;
using GitSession.Cleanup;
using GitSession.Handoffs;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Rules.Suggestions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Ends a session, in six phases: what it left running and lying about is tidied up, its figures are read, git is asked how it stands,
/// its memory becomes an entry of the journal and a handoff, both one commit, and a marker tells the next start.
/// </summary>
public sealed class CloseSession(IWorkspace workspace, IRepository repository, Processes processes, Settings settings, TimeProvider time)
{
    // With "journal: " before it, a line that git log shows whole.
    private const int LongestTitle = 60;

    /// <exception cref="Refusal">No session is meant, or git could not commit; the session is then live as before.</exception>
    public CloseReport Run(CloseRequest request, Caller caller)
    {
        var report = Close(request, caller);
        // Hooks that run with a push may want a turn themselves.
        return request.Push ? report with { Push = Push(report) } : report;
    }

    private CloseReport Close(CloseRequest request, Caller caller)
    {
        var sessions = new LiveSessions(workspace);
        using var turn = workspace.Lock();
        var session = sessions.Pick(caller);
        RequireIdentity(request);
        var now = Times.Now(time);
        var leaving = session with { Memory = Leave(session, caller, now) };
        var cleanup = new CleanupPhase(workspace, repository, processes, settings.Cleanup, time).Run(session.Processes, Owners(sessions), request.DryRun, request.Force);
        try
        {
            return HandOff(request, leaving, cleanup, now);
        }
        catch (Exception) when (!request.DryRun && cleanup.Detail is not CleanupPhase.Nothing)
        {
            request.TellCleanup(cleanup);
            throw;
        }
    }

    private CloseReport HandOff(CloseRequest request, LiveSession leaving, PhaseReport cleanup, DateTimeOffset now)
    {
        var there = repository.State(leaving.HeadAtStart, leaving.Branch, settings.Deployment.Tags).OfTheUser();
        var progress = request.DryRun ? ProgressAtClose.Nothing : ProgressAtClose.Apply(workspace, repository);
        ImmutableArray<string> own = request.Commit && there.Operation is null ? [.. progress.ToCommit, .. OwnFiles.Produced(workspace, repository, leaving)] : [];
        var state = there.Without(own);
        var git = HandoffGit.Phase(state) with { Notes = progress.Notes };
        var goals = KeptGoals.AtEnd(workspace, leaving, now);
        var framework = FrameworkAtClose.Read(workspace, settings, leaving, state, time);
        var report = Render(request, leaving.With(goals), state, progress, framework, [cleanup, .. framework.Phases, git, .. ClosePhases.Planned(request, state)], now);
        if (request.DryRun)
            return report;
        var closed = Commit(request, state, report, own, goals);
        var marked = Mark(closed, now);
        new LiveSessions(workspace).Remove(leaving);
        return marked;
    }

    // Who cannot commit is told before anything was ended. In the midst of a merge nothing will be committed.
    private void RequireIdentity(CloseRequest request)
    {
        try
        {
            if (request is { Commit: true, DryRun: false })
                repository.RequireIdentity();
        }
        catch (Refusal) when (repository.OperationInProgress() is not null)
        {
        }
        catch (Refusal unknown) when (unknown.Reason is RefusalReason.NoIdentity)
        {
            throw new Refusal(unknown.Reason, unknown.Subject, "git session close --no-commit");
        }
    }

    private static ImmutableArray<int> Owners(LiveSessions sessions) => [.. sessions.Glances().Select(live => live.Owner?.Pid).OfType<int>()];

    // What was in hand in a session whose owner is gone was not finished by anybody that we know of.
    private WorkingMemory Leave(LiveSession session, Caller caller, DateTimeOffset now)
    {
        var idFor = SessionEntry.LoopIds(session);
        var memory = session.Owner is { } owner && !caller.Lives(owner)
            ? session.Memory.FocusIntoLoop(idFor, session.Id, "in hand when its owner ended")
            : session.Memory;
        return new HandEdits(workspace, repository, new JournalReader(workspace, time), session, now).Heed(memory.StackIntoLoops(idFor, session.Id, "suspended when the session closed"));
    }

    private CloseReport Render(
        CloseRequest request, LiveSession leaving, RepositoryState state, ProgressAtClose progress, FrameworkAtClose framework, ImmutableArray<PhaseReport> phases, DateTimeOffset now)
    {
        var said = SafeText.Lines(request.Summary ?? "") is { Length: > 0 } lines ? lines : null;
        var entry = SessionEntry.Of(leaving, leaving.Memory, EntryStatus.Closed, now, SessionSummary.OfClosed(leaving, said, state));
        var there = workspace.Read(entry.Path);
        var text = there is null ? EntryDocument.Render(entry) : EntryUpdate.Apply(entry.Path, there, entry);
        var handoff = new Handoff
        {
            Entry = EntryDocument.Parse(entry.Path, text),
            Memory = leaving.Memory,
            State = state,
            Phases = phases,
            Stated = said,
            Progress = progress.Applied,
            Documents = [.. settings.Documents],
            IsPushed = request.Push,
            Deployed = request.DryRun ? null : request.AskDeployment(),
            Framework = framework.Report,
            Incidents = request.NameIncidents(),
            Suggested = SuggestionList.Render(framework.Suggested.Path, framework.Suggested.Text),
        };
        return new CloseReport(leaving, handoff.Entry, text, handoff, HandoffDocument.Render(handoff, workspace.Read(Paths.Handoff(entry.Id))), phases) { Audit = framework.Log, Suggested = framework.Suggested };
    }

    private CloseReport Commit(
        CloseRequest request, RepositoryState state, CloseReport report, ImmutableArray<string> own, ImmutableArray<(KnowledgeItem Item, string Text)> goals)
    {
        var audit = report.Audit is { } log ? [(Paths.Audit(report.Session.Id), log)] : Array.Empty<(string, string)>();
        var suggested = report.Suggested is { Path: { } path, Text: { } text } ? [(path, text)] : Array.Empty<(string, string)>();
        (string, string)[] documents = [(report.Entry.Path, report.EntryText), (report.HandoffPath, report.HandoffText), .. goals.Select(goal => (goal.Item.Path, goal.Text)), .. audit, .. suggested];
        var commits = new CommitDocuments(workspace, repository);
        var wanted = request.Commit && state.Operation is null;
        if (!wanted)
            commits.Write(documents);
        var commit = wanted ? commits.Run(documents, Message(report.Entry), [.. own]) : null;
        if (wanted && commit is null)
            WriteAsIgnored(report);
        var uncommitted = request.Commit && commit is null ? new Uncommitted(state.Operation) : null;
        var done = ClosePhases.Done(report with { Commit = commit, Uncommitted = uncommitted }, state.Branch);
        return commit is not null && OwnFiles.CutShort(repository) is not [] and var moved ? ClosePhases.BesideAnArchive(done, moved.Length) : done;
    }

    // It was to say that it is committed.
    private void WriteAsIgnored(CloseReport report)
    {
        var ignored = report.Handoff with { Phases = ClosePhases.With(report.Phases, ClosePhases.Ignored) };
        workspace.Write(report.HandoffPath, HandoffDocument.Render(ignored, report.HandoffText));
    }

    // The session has ended, with or without the marker: only the next start's notice depends on it.
    private CloseReport Mark(CloseReport report, DateTimeOffset now)
    {
        try
        {
            workspace.Write(Paths.CompletionMarker, new CompletionMarker(now, report.HandoffPath).Render());
            return report;
        }
        catch (Refusal refusal)
        {
            return ClosePhases.NotMarked(report, refusal);
        }
    }

    private PushResult Push(CloseReport report) =>
        report.Commit is null ? new PushResult(false, "nothing was committed") : repository.Push();

    private static string Message(Entry entry)
    {
        var runes = entry.Title.EnumerateRunes().ToList();
        var title = runes.Count <= LongestTitle ? entry.Title : string.Concat(runes.Take(LongestTitle - 1)) + "…";
        var (open, closed) = (entry.OpenLoops.Count(), entry.Loops.Count - entry.OpenLoops.Count());
        return $"journal: {title}\n\nOpen loops: {open}, closed in this session: {closed}.\n\nSession: {entry.Id}\n";
    }
}
