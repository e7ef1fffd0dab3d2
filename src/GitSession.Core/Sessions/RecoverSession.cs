using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Ends a session that nobody closed: what it had in hand and on its stack becomes loops, and an entry says so.</summary>
public sealed class RecoverSession(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    private const int MostNamed = 20;

    /// <summary>What it recovered; null where a close had come as far as the entry and only the live session was left.</summary>
    /// <param name="inFlight">What is not committed, where git was asked for it already; null where it was not, or did not say.</param>
    public RecoveredSession? Run(LiveSession session, RepositoryState? inFlight = null)
    {
        var sessions = new LiveSessions(workspace);
        var inferred = Infer(session, inFlight ?? repository.AskInFlight()());
        var there = workspace.Read(Paths.Entry(session.Id));
        var endedAt = sessions.TouchedAt(session.Glance);
        var edits = new HandEdits(workspace, repository, new JournalReader(workspace, time), session, endedAt);
        if (there is not null && IsClosed(EntryDocument.Parse(Paths.Entry(session.Id), there), session, edits))
        {
            sessions.Remove(session);
            return null;
        }
        var memory = edits.Heed(IntoLoops(session));
        var goals = KeptGoals.AtEnd(workspace, session, endedAt);
        new CommitDocuments(workspace, repository).Write([.. goals.Select(goal => (goal.Item.Path, goal.Text))]);
        var entry = SessionEntry.Of(session.With(goals), memory, EntryStatus.Interrupted, endedAt, SessionSummary.OfInterrupted(session, inferred));
        var text = there is not null ? EntryUpdate.Apply(entry.Path, there, entry) : EntryDocument.Render(entry);
        workspace.Write(entry.Path, text);
        if (new AuditLog(workspace).TextOf(session.Id) is { } audit)
            workspace.Write(Paths.Audit(session.Id), audit);
        sessions.Remove(session);
        return new RecoveredSession(session, EntryDocument.Parse(entry.Path, text), inferred) { IsNew = there is null };
    }

    // A close came as far as this when the entry says all that the session knows. A session that went on after that says more.
    private static bool IsClosed(Entry entry, LiveSession session, HandEdits edits)
    {
        var left = edits.Heed(session.Memory.StackIntoLoops(SessionEntry.LoopIds(session), session.Id, ""));
        return entry is { Status: EntryStatus.Closed, EndedAt: not null }
            && left.Loops.TrueForAll(loop => Says(entry, loop, wordForWord: session.Memory.Loops.Contains(loop)))
            && left.Closed.TrueForAll(closed => entry.Loops.Exists(line => line.Id == closed.Loop.Id && line.Closed))
            && left.Notes.TrueForAll(entry.Notes.Contains)
            && left.Goals.SequenceEqual(entry.Goals)
            && session.Produced.TrueForAll(document => document.IsChange || entry.Produced.Contains(document.Path));
    }

    private static bool Says(Entry entry, OpenLoop loop, bool wordForWord) =>
        entry.Loops.Exists(line => line.Id == loop.Id && (line.Closed || !wordForWord || line.Mark == LoopLine.Of(loop).Mark));

    // What an interrupted session was told and did not pass on is passed on for it.
    private static WorkingMemory IntoLoops(LiveSession session)
    {
        var idFor = SessionEntry.LoopIds(session);
        var memory = session.Memory
            .FocusIntoLoop(idFor, session.Id, "interrupted while in hand")
            .StackIntoLoops(idFor, session.Id, "suspended when the session was interrupted");
        return memory with { Notes = [.. session.Inherited.Notes.Union(memory.Notes)] };
    }

    private Inferred Infer(LiveSession session, RepositoryState inFlight) => new(
        CommitsSinceStart.Of(session, repository, inFlight)?.Take(MostNamed).ToImmutableArray(),
        [.. inFlight.Changed.Where(path => !Paths.IsOurs(path)).Take(MostNamed)]);
}
