using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>The protocols of a project: its own documents, and the standard ones where it has none of that name.</summary>
/// <param name="Damaged">Documents that cannot be read. The standard protocol of that name holds in their place.</param>
public sealed record ProtocolBook(ImmutableArray<Protocol> Protocols, ImmutableArray<DamagedDocument> Damaged)
{
    public static ProtocolBook Read(IWorkspace workspace)
    {
        var (own, damaged) = (ImmutableArray.CreateBuilder<Protocol>(), ImmutableArray.CreateBuilder<DamagedDocument>());
        foreach (var path in workspace.List(Paths.Protocols).Where(Paths.IsEntry))
        {
            try
            {
                own.Add(ProtocolDocument.Parse(path, workspace.Read(path) ?? ""));
            }
            catch (DamagedDocument unreadable)
            {
                damaged.Add(unreadable);
            }
            catch (Refusal)
            {
                damaged.Add(new DamagedDocument(path, 0, "a file of this repository that can be read"));
            }
        }
        var standard = StandardProtocols.All.Where(protocol => !own.Any(mine => mine.Name == protocol.Name));
        return new ProtocolBook([.. standard.Concat(own).OrderBy(protocol => protocol.Part ?? (ProtocolPart)int.MaxValue).ThenBy(protocol => protocol.Name, StringComparer.Ordinal)], damaged.ToImmutable());
    }

    /// <summary>The protocols of one phase.</summary>
    /// <exception cref="Refusal">No protocol is for that phase.</exception>
    public ImmutableArray<Protocol> Of(string phase) =>
        Protocols.Where(protocol => protocol.Phase == phase).ToImmutableArray() is [_, ..] found
            ? found
            : throw new Refusal(RefusalReason.NoProtocol, phase, [.. Protocols.Select(protocol => protocol.Phase).Distinct(StringComparer.Ordinal)]);

    public ProtocolItem? Find(string id) => Protocols.SelectMany(protocol => protocol.Items).FirstOrDefault(item => item.Id == id);
}
