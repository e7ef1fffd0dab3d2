using System.Collections.Immutable;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Operations.Protocols;

/// <summary>How the protocols of a session stand.</summary>
/// <param name="Protocols">Those of the record's phase.</param>
/// <param name="Damaged">Protocols that cannot be read, in the place of which the standard ones hold.</param>
/// <param name="Items">Those that were asked for, in the order of the protocols.</param>
/// <param name="Next">What is to be done next; null where all is done.</param>
public sealed record ProtocolReport(
    ProtocolRun Run, ImmutableArray<Protocol> Protocols, ImmutableArray<DamagedDocument> Damaged, ImmutableArray<ItemState> Items, ItemState? Next)
{
    /// <summary>The session as it is now; null where nothing was written.</summary>
    public LiveSession? Session { get; init; }

    public int Count(ItemStatus status) => Items.Count(item => item.Status == status);

    /// <summary>The items of one protocol, among those that were asked for.</summary>
    public IEnumerable<ItemState> Of(Protocol protocol) => Items.Where(item => item.Item.Id.StartsWith(protocol.Name + "/", StringComparison.Ordinal));
}
