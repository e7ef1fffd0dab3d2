using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Figures;

/// <summary>Reads all metrics of a worktree, with their targets and their baseline.</summary>
public sealed class ReadMetrics(IWorkspace workspace)
{
    public MetricBook Run()
    {
        var trails = workspace.List(Paths.Metrics).Where(Paths.IsMetrics).AsParallel().AsOrdered().Select(Read).ToList();
        var (targets, badTargets) = Try(Paths.Targets, TargetsDocument.Parse);
        var (baseline, badBaseline) = Try(Paths.Baseline, BaselineDocument.Parse);
        return MetricBook.Of(
            trails.SelectMany(trail => trail.Points),
            targets,
            baseline,
            [.. new[] { badTargets, badBaseline }.OfType<DamagedDocument>(), .. trails.SelectMany(trail => trail.Damaged)]);
    }

    private MetricTrail Read(string path)
    {
        try
        {
            return workspace.Read(path) is { } text ? MetricDocument.Parse(path, text) : new MetricTrail([], []);
        }
        catch (DamagedDocument notUtf8)
        {
            return new MetricTrail([], [notUtf8]);
        }
    }

    private (ImmutableArray<T> Entries, DamagedDocument? Damage) Try<T>(string path, Func<string, string, ImmutableArray<T>> parse)
    {
        try
        {
            return workspace.Read(path) is { } text ? (parse(path, text), null) : ([], null);
        }
        catch (DamagedDocument damaged)
        {
            return ([], damaged);
        }
    }
}
