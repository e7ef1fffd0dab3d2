using System.Collections.Immutable;
using GitSession.Operations.Protocols;

namespace GitSession.Operations.Reports;

/// <summary>What was done of one protocol.</summary>
/// <param name="Name">What the ids of its items begin with.</param>
public sealed record ProtocolWork(string Name, string Title, ImmutableArray<WorkItem> Items)
{
    /// <summary>The record's items by protocol; those of a protocol that is there no more stand under its name.</summary>
    /// <param name="isApproved">Whether a decision approves an item, by its id.</param>
    public static ImmutableArray<ProtocolWork> Of(ProtocolBook book, ProtocolRun? run, Func<string, bool> isApproved) =>
    [
        .. from item in run?.Items ?? []
           group WorkItem.Of(item, book.Find(item.Id), isApproved) by item.Id[..Math.Max(0, item.Id.IndexOf('/', StringComparison.Ordinal))] into items
           let protocol = book.Protocols.FirstOrDefault(one => one.Name.Equals(items.Key, StringComparison.OrdinalIgnoreCase))
           select new ProtocolWork(protocol?.Name ?? items.Key, protocol?.Title ?? items.Key, [.. items]),
    ];
}
