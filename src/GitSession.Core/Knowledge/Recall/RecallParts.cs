using System.Collections;
using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>What is searched: the documents as they are now, by the index that is kept and what has to be read beside it, and as they were.</summary>
internal sealed class RecallParts(IWorkspace workspace, DateTimeOffset now) : IDisposable
{
    // The index is made anew when more than one in so many documents has to be read beside it.
    private const int Fresh = 50;

    // The places of a word are few bytes, and each write to a file is a call of the system.
    private const int Buffer = 1 << 16;

    private Stream? _kept;

    public void Dispose() => _kept?.Dispose();

    /// <summary>The documents of the worktree.</summary>
    /// <param name="anew">The index that is kept is not believed.</param>
    public List<SearchedPart> Now(bool anew)
    {
        List<FileTrace> files = [.. RecallPlace.Folders.SelectMany(folder => Once(folder, workspace.Traces(folder)))];
        if ((anew ? null : Open()) is not { } kept)
            return [Remake(files)];
        var (counts, known, changed) = Compare(kept, files);
        if ((changed.Count + kept.Documents.Count - known) * Fresh > changed.Count + known)
            return [Remake(files)];
        return changed is [] ? [Part(kept, counts)] : [Part(kept, counts), Part(InMemory(changed))];
    }

    /// <summary>The documents as they were.</summary>
    public SearchedPart Before(ImmutableArray<PastText> past)
    {
        ImmutableArray<PastText> texts = [.. past.Where(text => RecallPlace.KindOf(text.Path) is not null)];
        var made = new MemoryStream();
        var writer = new IndexWriter(made);
        foreach (var text in texts)
            writer.Add(RecallDocument.Read(RecallPlace.KindOf(text.Path) ?? default, text.Path, _ => text.Text), new FileTrace(text.Path, 0, null));
        writer.Finish(now);
        return Part(Opened(made)) with { Read = document => texts[document].Text, CommitOf = document => texts[document].Commit };
    }

    // A merge may leave a session's document at both its places, and lineage then takes the one that lies where it was written.
    private static IEnumerable<FileTrace> Once(string folder, IReadOnlyList<FileTrace> files)
    {
        bool IsMoved(FileTrace file) => file.Path.LastIndexOf('/') > folder.Length;
        if (!files.Any(IsMoved))
            return files;
        var places = files.Where(file => !IsMoved(file)).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return files.Where(file => !IsMoved(file) || !places.Contains(Paths.Written(file.Path)));
    }

    private static (BitArray Counts, int Known, List<FileTrace> Changed) Compare(RecallIndex kept, List<FileTrace> files)
    {
        var (counts, known, changed) = (new BitArray(kept.Documents.Count), 0, new List<FileTrace>());
        var at = 0;
        foreach (var trace in files)
        {
            if (kept.Documents.Reach(trace.Path, ref at) && trace.IsAsIn(kept.Documents[at].Trace(trace.Path), kept.MadeAt))
                (counts[at], known) = (true, known + 1);
            else if (RecallPlace.KindOf(trace.Path) is not null)
                changed.Add(trace);
        }
        return (counts, known, changed);
    }

    private RecallIndex? Open() => RecallIndex.Open(_kept = workspace.OpenCache(Paths.RecallIndex));

    // Where it cannot be kept, or another process has put its own there meanwhile, it is made in memory.
    private SearchedPart Remake(List<FileTrace> files)
    {
        Dispose();
        workspace.WriteCache(Paths.RecallIndex, stream => Write(stream, files));
        return Part(Open() is { } made && made.MadeAt == now ? made : InMemory(files));
    }

    private RecallIndex InMemory(List<FileTrace> files)
    {
        var made = new MemoryStream();
        Write(made, files);
        return Opened(made);
    }

    private static RecallIndex Opened(MemoryStream made) => RecallIndex.Open(made) ?? throw new InvalidOperationException("an index that was just made cannot be read");

    private SearchedPart Part(RecallIndex index, BitArray? counts = null) =>
        new(index, counts ?? new BitArray(index.Documents.Count, true), document => workspace.Read(index.Documents.Path(document)), _ => null);

    private void Write(Stream stream, List<FileTrace> files)
    {
        var buffered = new BufferedStream(stream, Buffer);
        var writer = new IndexWriter(buffered);
        foreach (var (document, trace) in new ReadAhead(workspace).Of(files))
            writer.Add(document, trace);
        writer.Finish(now);
        buffered.Flush();
    }
}
