using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>What goes wrong right now: the most urgent thing that a session can be told.</summary>
/// <param name="All">By class, then by age.</param>
/// <param name="Damaged">What cannot be read, and so may be open.</param>
public sealed record OpenIncidents(ImmutableArray<Incident> All, ImmutableArray<DamagedDocument> Damaged)
{
    /// <summary>How many are named where there are more.</summary>
    public const int Most = 5;

    public static OpenIncidents None { get; } = new([], []);

    /// <summary>Where there is no incident this is one listing of a directory.</summary>
    public static OpenIncidents Read(IWorkspace workspace)
    {
        var (open, damaged) = new IncidentFolder(workspace).ReadOpen();
        return new OpenIncidents([.. Sort(open)], damaged);
    }

    /// <summary>Those of no class last, and the oldest of each class first.</summary>
    public static IEnumerable<Incident> Sort(IEnumerable<Incident> incidents) => incidents
        .OrderBy(incident => incident.Class is { } known ? (int)known : int.MaxValue)
        .ThenBy(incident => incident.Since ?? DateTimeOffset.MaxValue).ThenBy(incident => incident.Id, StringComparer.Ordinal);
}
