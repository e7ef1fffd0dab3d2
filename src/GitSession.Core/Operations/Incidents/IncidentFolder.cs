using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>The incidents of a worktree. One that cannot be read is named and takes no other with it.</summary>
public sealed class IncidentFolder(IWorkspace workspace)
{
    private const string Kind = "incident";

    public static string PathOf(string id) => $"{Paths.Incidents}/{id}.md";

    /// <summary>Those that can be read, by path, and what is wrong with the others.</summary>
    public (ImmutableArray<Incident> Incidents, ImmutableArray<DamagedDocument> Damaged) Read() => Read(_ => true);

    /// <summary>The same of those that are open: of others the front matter alone is read.</summary>
    public (ImmutableArray<Incident> Incidents, ImmutableArray<DamagedDocument> Damaged) ReadOpen() => Read(status => status is IncidentStatus.Open);

    /// <param name="name">Its id, or a part that only one has.</param>
    /// <exception cref="Refusal">None has the name, or several have.</exception>
    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public WrittenIncident Find(string name)
    {
        var path = NamedDocument.Among(Files(), name, Kind);
        return new WrittenIncident(path, workspace.Read(path) ?? throw new Refusal(RefusalReason.UnknownDocument, name, Kind));
    }

    private IEnumerable<string> Files() => workspace.List(Paths.Incidents).Where(Paths.IsEntry);

    private (ImmutableArray<Incident> Incidents, ImmutableArray<DamagedDocument> Damaged) Read(Predicate<IncidentStatus> wanted)
    {
        var (read, damaged) = (ImmutableArray.CreateBuilder<Incident>(), ImmutableArray.CreateBuilder<DamagedDocument>());
        foreach (var path in Files())
        {
            try
            {
                if (workspace.Read(path) is { } text && wanted(IncidentDocument.StatusOf(path, text)))
                    read.Add(IncidentDocument.Parse(path, text));
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
        return (read.ToImmutable(), damaged.ToImmutable());
    }
}
