using GitSession.Journal;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Ends a session: its memory becomes an entry of the journal, the entry a commit.</summary>
public sealed class CloseSession(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    // With "journal: " before it, a line that git log shows whole.
    private const int LongestTitle = 60;

    /// <exception cref="Refusal">No session is meant, or git could not commit; the session is then live as before.</exception>
    public CloseReport Run(CloseRequest request, Caller caller)
    {
        var sessions = new LiveSessions(workspace);
        using var turn = workspace.Lock();
        var session = sessions.Pick(caller);
        var there = workspace.Read(Paths.Entry(session.Id));
        var entry = EntryOf(session, request);
        var text = there is null ? EntryDocument.Render(entry) : EntryUpdate.Apply(entry.Path, there, entry);
        var report = new CloseReport(session, EntryDocument.Parse(entry.Path, text), text, Commit: null, Uncommitted: null, repository.Head());
        if (request.DryRun)
            return report;
        var operation = request.Commit ? repository.OperationInProgress() : null;
        var commits = request.Commit && operation is null;
        if (commits)
            repository.RequireIdentity();
        workspace.Write(entry.Path, text);
        var commit = commits ? CommitOrUndo(entry, there) : null;
        sessions.Remove(session);
        return report with { Commit = commit, Uncommitted = request.Commit && commit is null ? new Uncommitted(operation) : null };
    }

    private Entry EntryOf(LiveSession session, CloseRequest request)
    {
        var now = Times.Now(time);
        var loops = session.Memory.StackIntoLoops(SessionEntry.LoopIds(session), session.Id, "suspended when the session closed");
        var memory = new HandEdits(workspace, session, now).Heed(loops);
        var said = SafeText.Lines(request.Summary ?? "") is { Length: > 0 } summary ? summary : null;
        return SessionEntry.Of(session, memory, EntryStatus.Closed, now, SessionSummary.OfClosed(session, said));
    }

    private string? CommitOrUndo(Entry entry, string? there)
    {
        try
        {
            var paths = OwnFiles.ToCommit(workspace, repository, entry.Path);
            if (paths.Contains(entry.Path))
                return repository.Commit(paths, Message(entry));
            return repository.Has(entry.Path) ? repository.Head().Commit : null;
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

    private static string Message(Entry entry)
    {
        var runes = entry.Title.EnumerateRunes().ToList();
        var title = runes.Count <= LongestTitle ? entry.Title : string.Concat(runes.Take(LongestTitle - 1)) + "…";
        var (open, closed) = (entry.OpenLoops.Count(), entry.Loops.Count - entry.OpenLoops.Count());
        return $"journal: {title}\n\nOpen loops: {open}, closed in this session: {closed}.\n\nSession: {entry.Id}\n";
    }
}
