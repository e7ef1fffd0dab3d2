using GitSession.Journal;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// What people did in the journal while a session was live: in the entry that it may have already, and in those that it
/// inherited from, which are the newest that a person can open. Until the session ends they are the heads, so it counts.
/// </summary>
internal sealed class HandEdits(IWorkspace workspace, LiveSession session, DateTimeOffset now)
{
    public WorkingMemory Heed(WorkingMemory memory) =>
        session.Inherited.Entries.Aggregate(HeedOwn(memory), (heeded, from) => Read(from.Path) is { } entry ? HeedInherited(heeded, entry) : heeded);

    // A box that is ticked in the session's own entry closes its loop; what else stands there stays there.
    private WorkingMemory HeedOwn(WorkingMemory memory) =>
        Read(Paths.Entry(session.Id)) is not { } own
            ? memory
            : own.Loops.Where(line => line.Closed && memory.Loops.Exists(loop => loop.Id == line.Id))
                .Aggregate(memory, (ticked, line) => ticked.Close(line.Id, line.Context, now));

    private WorkingMemory HeedInherited(WorkingMemory memory, Entry entry)
    {
        var inherited = session.Inherited.Loops.FindAll(loop => loop.Entry == entry.Id);
        var known = session.KnownLoopIds.Concat(memory.Loops.Select(loop => loop.Id)).ToHashSet(StringComparer.Ordinal);
        var added = entry.OpenLoops.Where(line => !known.Contains(line.Id)).Select(line => line.ToLoop(entry.Id, 1, line.OpenedAt ?? now));
        var changed = inherited.Aggregate(memory, (heeded, loop) => HeedLine(heeded, entry, loop));
        return changed with
        {
            Loops = changed.Loops.AddRange(added),
            Notes = changed.Notes.AddRange(entry.Notes.Except(session.Inherited.Notes).Except(changed.Notes)),
        };
    }

    // What the session itself did to the loop is not undone: then the hand's change is quoted.
    private WorkingMemory HeedLine(WorkingMemory memory, Entry entry, InheritedLoop inherited)
    {
        var line = entry.OpenLoop(inherited.Id);
        if (line?.Mark == inherited.Mark || memory.Loops.Find(loop => loop.Id == inherited.Id) is not { } loop)
            return memory;
        var untouched = LoopLine.Of(loop).Mark == inherited.Mark;
        return (untouched, line) switch
        {
            (true, null) => memory.Close(loop.Id, entry.Loops.Find(closed => closed.Id == loop.Id)?.Context, now),
            (true, _) => memory.Change(line.ToLoop(loop.OpenedIn ?? entry.Id, loop.Carried, loop.OpenedAt)),
            (false, null) => memory.Change(Remark(loop, $"closed in {entry.Id}")),
            (false, _) => memory.Change(Remark(loop, $"also \"{line.Said}\" in {entry.Id}")),
        };
    }

    private static OpenLoop Remark(OpenLoop loop, string remark) =>
        loop.Context?.Contains(remark, StringComparison.Ordinal) == true
            ? loop
            : loop with { Context = loop.Context is { } context ? $"{context} ({remark})" : remark };

    private Entry? Read(string path) => workspace.Read(path) is { } text ? EntryDocument.Parse(path, text) : null;
}
