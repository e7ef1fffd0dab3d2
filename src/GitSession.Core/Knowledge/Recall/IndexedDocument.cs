using GitSession.Text;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>A document as an index keeps it.</summary>
/// <param name="Trace">The file that it was read from.</param>
/// <param name="First">Its first passage in the index.</param>
/// <param name="Count">How many passages it has.</param>
internal sealed record IndexedDocument(FileTrace Trace, RecallKind Kind, string? Session, DateTimeOffset? At, int First, int Count)
{
    public string Path => Trace.Path;

    public DamagedDocument? Damage { get; init; }
}
