using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// What people did in the journal while a session was live: in the entry that it may have already, and in those that it
/// inherited from, which are the newest that a person can open. Until the session ends they are the heads, so it counts.
/// A text that differs because git put another version there, by a switch or a stash, is nobody's edit.
/// </summary>
internal sealed class HandEdits(IWorkspace workspace, IRepository repository, JournalReader reader, LiveSession session, DateTimeOffset now)
{
    public WorkingMemory Heed(WorkingMemory memory)
    {
        var own = HeedOwn(memory);
        var edited = session.Inherited.Entries.ConvertAll(Edited).FindAll(edit => edit is not null);
        return edited is [] || !IsOnSameLine() ? own : edited.OfType<Edit>().Aggregate(own, HeedInherited);
    }

    // A box that is ticked in the session's own entry closes its loop; what else stands there stays there.
    private WorkingMemory HeedOwn(WorkingMemory memory) =>
        Read(Paths.Entry(session.Id)) is not { } own
            ? memory
            : own.Loops.Where(line => line.Closed && memory.Loops.Exists(loop => loop.Id == line.Id))
                .Aggregate(memory, (ticked, line) => ticked.Close(line.Id, line.Context, now));

    private Edit? Edited(InheritedEntry from)
    {
        if ((Read(from.Path) ?? reader.Find(from.Id)) is not { } entry)
            return null;
        var inherited = session.Inherited.Loops.FindAll(loop => loop.Entry == from.Id);
        var differs = inherited.Exists(loop => entry.OpenLoop(loop.Id)?.Mark != loop.Mark)
            || entry.OpenLoops.Count() != inherited.Count
            || entry.Notes.Exists(note => !session.Inherited.Notes.Contains(note));
        return differs ? new Edit(entry, inherited, AtStart(from)) : null;
    }

    // HEAD has moved on from where the session began, or not at all: it shows nothing older than the session has seen.
    private bool IsOnSameLine() => session.HeadAtStart is not { } start || repository.IsBehindHead(start);

    private Entry? AtStart(InheritedEntry from) =>
        session.HeadAtStart is { } start && repository.TextAt(start, from.Path) is { } text ? EntryDocument.Parse(from.Path, text) : null;

    private WorkingMemory HeedInherited(WorkingMemory memory, Edit edit)
    {
        var known = session.KnownLoopIds.Concat(memory.Loops.Select(loop => loop.Id)).ToHashSet(StringComparer.Ordinal);
        var added = edit.Entry.OpenLoops.Where(line => !known.Contains(line.Id) && edit.AtStart?.OpenLoop(line.Id) is null)
            .Select(line => line.ToLoop(edit.Entry.Id, 1, line.OpenedAt ?? now));
        var changed = edit.Inherited.Aggregate(memory, (heeded, loop) => HeedLine(heeded, edit, loop));
        return changed with
        {
            Loops = changed.Loops.AddRange(added),
            Notes = changed.Notes.AddRange(edit.Entry.Notes.Except(session.Inherited.Notes).Except(changed.Notes).Except(edit.AtStart?.Notes ?? [])),
        };
    }

    // What the session itself did to the loop is not undone: then the hand's change is quoted.
    private WorkingMemory HeedLine(WorkingMemory memory, Edit edit, InheritedLoop inherited)
    {
        var (line, entry) = (edit.Entry.OpenLoop(inherited.Id), edit.Entry.Id);
        var isGits = edit.AtStart is { } atStart && atStart.OpenLoop(inherited.Id)?.Mark == line?.Mark;
        if (isGits || line?.Mark == inherited.Mark || memory.Loops.Find(loop => loop.Id == inherited.Id) is not { } loop)
            return memory;
        var untouched = LoopLine.Of(loop).Mark == inherited.Mark;
        return (untouched, line) switch
        {
            (true, null) => memory.Close(loop.Id, edit.Entry.Loops.Find(closed => closed.Id == loop.Id)?.Context, now),
            (true, _) => memory.Change(line.ToLoop(loop.OpenedIn ?? entry, loop.Carried, loop.OpenedAt)),
            (false, null) => memory.Change(Remark(loop, LoopRemarks.Closed(entry))),
            (false, _) => memory.Change(Remark(loop, LoopRemarks.Also(line, entry))),
        };
    }

    private static OpenLoop Remark(OpenLoop loop, string remark) => loop with { Context = LoopRemarks.Of(loop.Context).With(remark).Text() };

    private Entry? Read(string path) => workspace.Read(path) is { } text ? EntryDocument.Parse(path, text) : null;

    /// <summary>An inherited entry that is not as it was inherited.</summary>
    /// <param name="Entry">As it is now.</param>
    /// <param name="Inherited">Its loops as the session found them.</param>
    /// <param name="AtStart">As HEAD had it when the session began: what it shows of that is git's doing.</param>
    private sealed record Edit(Entry Entry, ImmutableList<InheritedLoop> Inherited, Entry? AtStart);
}
