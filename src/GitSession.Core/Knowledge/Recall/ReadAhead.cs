using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>Reads documents on other threads, a few ahead of who asks for them: of ten thousand only those few are in memory.</summary>
internal sealed class ReadAhead(IWorkspace workspace)
{
    private const int Few = 64;

    /// <summary>The documents among the files that are searched, in order.</summary>
    public IEnumerable<(RecallDocument Document, FileTrace Trace)> Of(IEnumerable<FileTrace> files)
    {
        Task<(RecallDocument, FileTrace)[]>? ahead = null;
        foreach (var some in files.Chunk(Few))
        {
            var next = Task.Run(() => Read(some));
            foreach (var read in ahead?.GetAwaiter().GetResult() ?? [])
                yield return read;
            ahead = next;
        }
        foreach (var read in ahead?.GetAwaiter().GetResult() ?? [])
            yield return read;
    }

    private (RecallDocument, FileTrace)[] Read(FileTrace[] files) =>
        [.. files.AsParallel().AsOrdered().Select(trace => (Kind: RecallPlace.KindOf(trace.Path), Trace: trace)).Where(file => file.Kind is not null)
            .Select(file => (RecallDocument.Read(file.Kind ?? default, file.Trace.Path, workspace.Read), file.Trace))];
}
