using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Operations.Figures;

/// <summary>Says what a metric has to be, in the document that people edit.</summary>
public sealed class SetTarget(IWorkspace workspace, IRepository repository)
{
    /// <param name="typed">For example `>= 99.9 %`.</param>
    /// <returns>What is known of the metric now.</returns>
    /// <exception cref="Refusal">It is no target, or of another unit than the values are.</exception>
    /// <exception cref="Text.DamagedDocument">The document cannot be read, so that nothing is changed in it.</exception>
    public Metric Run(Caller caller, string name, string typed, string? unit, MetricCategory? category)
    {
        var (range, unitIn) = TargetRange.Parse(typed) ?? throw new Refusal(RefusalReason.NotATarget, Phrase.Optional(typed) ?? "");
        using var turn = workspace.Lock();
        var read = new ReadMetrics(workspace);
        var known = read.Run().Find(MetricName.Required(name));
        var (said, values) = (MetricName.Unit(unit ?? unitIn), known?.Series?.Unit);
        if (said is not null && values is not null && said != values)
            throw new Refusal(RefusalReason.UnitDiffers, known?.Name ?? "", values, said);
        var target = new MetricTarget(known?.Name ?? MetricName.Required(name), range, said ?? known?.Target?.Unit, category ?? known?.Target?.Category);
        var text = TargetsDocument.Set(workspace.Read(Paths.Targets), target);
        new SessionDocuments(workspace, repository).Write(new LiveSessions(workspace).Find(caller), Paths.Targets, "Targets of metrics", text);
        return read.Run().Find(target.Name) ?? new Metric(target.Name, null, target);
    }
}
