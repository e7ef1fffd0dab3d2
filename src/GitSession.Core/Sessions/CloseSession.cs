using GitSession.Journal;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Ends a session: its memory becomes an entry of the journal, the entry a commit.</summary>
public sealed class CloseSession(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    // With "journal: " before it, a line that git log shows whole.
    private const int LongestTitle = 60;

    private const int MostCommits = 4;

    /// <exception cref="Refusal">No session is meant, or git could not commit; the session is then live as before.</exception>
    public CloseReport Run(CloseRequest request, Caller caller)
    {
        var sessions = new LiveSessions(workspace);
        using var turn = workspace.Lock();
        var session = sessions.Pick(caller);
        var there = workspace.Read(Paths.Entry(session.Id));
        var now = Times.Now(time);
        var leaving = session with { Memory = Leave(session, caller, now) };
        var entry = SessionEntry.Of(leaving, leaving.Memory, EntryStatus.Closed, now, SessionSummary.OfClosed(leaving, Said(request)));
        var text = there is null ? EntryDocument.Render(entry) : EntryUpdate.Apply(entry.Path, there, entry);
        var report = new CloseReport(leaving, EntryDocument.Parse(entry.Path, text), text, Commit: null, Uncommitted: null, repository.Head());
        if (request.DryRun)
            return report;
        var operation = request.Commit ? repository.OperationInProgress() : null;
        var commits = request.Commit && operation is null;
        if (commits)
            repository.RequireIdentity();
        if (!commits)
            workspace.Write(entry.Path, text);
        var commit = commits ? CommitOrUndo(entry, text, there) : null;
        sessions.Remove(session);
        return report with { Commit = commit, Uncommitted = request.Commit && commit is null ? new Uncommitted(operation) : null };
    }

    // What was in hand in a session whose owner is gone was not finished by anybody that we know of.
    private WorkingMemory Leave(LiveSession session, Caller caller, DateTimeOffset now)
    {
        var idFor = SessionEntry.LoopIds(session);
        var memory = session.Owner is { } owner && !caller.Lives(owner)
            ? session.Memory.FocusIntoLoop(idFor, session.Id, "in hand when its owner ended")
            : session.Memory;
        return new HandEdits(workspace, repository, new JournalReader(workspace, time), session, now).Heed(memory.StackIntoLoops(idFor, session.Id, "suspended when the session closed"));
    }

    private static string? Said(CloseRequest request) => SafeText.Lines(request.Summary ?? "") is { Length: > 0 } said ? said : null;

    private string? CommitOrUndo(Entry entry, string text, string? there)
    {
        try
        {
            return CommitUntilThere(entry, text);
        }
        catch (Exception error) when (error is Refusal or GitFailure)
        {
            if (there is null)
                workspace.Delete(entry.Path);
            else
                workspace.Write(entry.Path, there);
            throw;
        }
    }

    // A stash or a reset of the user's at the same moment may take away what was just committed: then it is done again.
    private string? CommitUntilThere(Entry entry, string text)
    {
        for (var attempt = 0; attempt < MostCommits; attempt++)
        {
            workspace.Write(entry.Path, text);
            var paths = OwnFiles.ToCommit(workspace, repository, entry.Path);
            var commit = paths.Contains(entry.Path) ? repository.Commit(paths, Message(entry)) : null;
            var isThere = repository.Has(entry.Path);
            if (commit is null && !isThere)
                return null;
            if (isThere && workspace.Read(entry.Path) is not null)
                return commit ?? repository.Head().Commit;
        }
        throw new Refusal(RefusalReason.HeadKeepsMoving);
    }

    private static string Message(Entry entry)
    {
        var runes = entry.Title.EnumerateRunes().ToList();
        var title = runes.Count <= LongestTitle ? entry.Title : string.Concat(runes.Take(LongestTitle - 1)) + "…";
        var (open, closed) = (entry.OpenLoops.Count(), entry.Loops.Count - entry.OpenLoops.Count());
        return $"journal: {title}\n\nOpen loops: {open}, closed in this session: {closed}.\n\nSession: {entry.Id}\n";
    }
}
