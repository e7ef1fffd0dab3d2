using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>Which items a person means.</summary>
public static class ItemName
{
    /// <summary>One item: by its whole id, `start/1.3`, or by the number that only one has.</summary>
    /// <exception cref="Refusal">None has the name, or several have.</exception>
    public static ProtocolItem One(IEnumerable<Protocol> protocols, string name)
    {
        var items = protocols.SelectMany(protocol => protocol.Items).ToList();
        var wanted = Phrase.Required(name);
        var found = items.FindAll(item => Same(item.Id, wanted)) is [_, ..] exact ? exact : items.FindAll(item => Same(item.Id[(item.Id.IndexOf('/') + 1)..], wanted));
        return found switch
        {
            [var item] => item,
            [] => throw new Refusal(RefusalReason.UnknownItem, wanted),
            _ => throw new Refusal(RefusalReason.SeveralItems, wanted, [.. found.Select(item => item.Id)]),
        };
    }

    /// <summary>One item, or all of the protocol that is called so.</summary>
    /// <exception cref="Refusal">Nothing has the name, or several items have.</exception>
    public static ImmutableArray<ProtocolItem> Some(IEnumerable<Protocol> protocols, string name)
    {
        var all = protocols.ToList();
        return all.Find(protocol => Same(protocol.Name, name.Trim())) is { } whole ? [.. whole.Items] : [One(all, name)];
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
