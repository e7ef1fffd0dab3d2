using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Operations.Protocols;

/// <summary>An item of a protocol in the record of a session.</summary>
/// <param name="Ticked">Its box is ticked, by this program or by a person.</param>
/// <param name="Evidence">In the order in which it was found.</param>
/// <param name="Place">Where it stands in the record.</param>
public sealed record RunItem(string Id, string Text, bool Ticked, ImmutableArray<ItemEvidence> Evidence, ListEntry Place)
{
    public ItemEvidence? Last => Evidence is [.., var last] ? last : null;

    /// <summary>What was found last.</summary>
    /// <param name="needsPerson">It is not done until a person approved it, by ticking the box or otherwise.</param>
    /// <param name="isApproved">A decision approves it.</param>
    public ItemStatus Status(bool needsPerson, bool isApproved) => (Last?.Passed, Ticked) switch
    {
        (false, false) => ItemStatus.Failed,
        (_, true) => ItemStatus.Done,
        (true, _) when needsPerson => isApproved ? ItemStatus.Done : ItemStatus.Awaiting,
        _ => ItemStatus.Open,
    };
}
