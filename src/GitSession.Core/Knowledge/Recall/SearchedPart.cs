using System.Collections;

namespace GitSession.Knowledge.Recall;

/// <summary>An index with those of its documents that count. The text of one is read again where it is shown.</summary>
/// <param name="Counts">By document.</param>
/// <param name="Read">The text of a document, by its place in the index.</param>
/// <param name="CommitOf">The commit of a document, by its place in the index; null where it is there now.</param>
internal sealed record SearchedPart(RecallIndex Index, BitArray Counts, Func<int, string?> Read, Func<int, string?> CommitOf)
{
    public IEnumerable<int> Documents => Enumerable.Range(0, Index.Documents.Count).Where(document => Counts[document]);
}
