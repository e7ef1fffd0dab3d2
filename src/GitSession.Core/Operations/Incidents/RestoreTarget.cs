using GitSession.Operations.Figures;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>What the mean time to restore has to stay below: the target of the metric `mttr`, else the framework's.</summary>
public static class RestoreTarget
{
    private const string Name = "mttr";

    /// <exception cref="DamagedDocument">The targets cannot be read.</exception>
    public static TimeSpan In(IWorkspace workspace) => Of(workspace.Read(Paths.Targets) is { } text ? TargetsDocument.Parse(Paths.Targets, text) : []);

    /// <summary>A target without an upper bound, or in a unit that is none of time, says nothing of a length of time.</summary>
    public static TimeSpan Of(IEnumerable<MetricTarget> targets) => targets.Select(Length).FirstOrDefault(length => length is not null) ?? IncidentFigures.DefaultTarget;

    /// <summary>Whether that metric's target is the one.</summary>
    public static bool IsSetBy(Metric metric) => metric.Target is { } target && Length(target) is not null;


    private static TimeSpan? Length(MetricTarget target) =>
        MetricName.Key(target.Name) == Name && target.Range.High is { } high && Seconds(target.Unit) is { } unit && high * unit is > 0 and var seconds && seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;

    private static int? Seconds(string? unit) => unit?.ToLowerInvariant() switch
    {
        "s" or "sec" or "second" or "seconds" => 1,
        "min" or "minute" or "minutes" => 60,
        "h" or "hour" or "hours" => 3600,
        _ => null,
    };
}
