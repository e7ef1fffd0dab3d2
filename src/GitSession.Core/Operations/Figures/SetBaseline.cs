using System.Collections.Immutable;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Figures;

/// <summary>Keeps what metrics are now as what they are held against from now on, in the document that people edit.</summary>
public sealed class SetBaseline(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    /// <param name="name">Null where every metric is meant.</param>
    /// <param name="value">What it is to be held against; null where that is what its values come to.</param>
    /// <exception cref="Refusal">There are no values, or it is no number.</exception>
    /// <exception cref="DamagedDocument">Some of the metrics, or the document itself, cannot be read; then nothing is changed.</exception>
    public ImmutableArray<MetricBaseline> Run(Caller caller, string? name, string? value)
    {
        using var turn = workspace.Lock();
        var now = Times.Now(time);
        var book = new ReadMetrics(workspace).Run();
        // Figures of what is left would be believed for long.
        if (book.Damaged is [var damaged, ..])
            throw damaged;
        ImmutableArray<MetricBaseline> baselines = (name, value) switch
        {
            ({ } one, { } typed) => [new MetricBaseline(MetricName.Required(one), MetricNumber.Required(typed), At: now)],
            ({ } one, null) => [Of(book.WithValues(one), now)],
            _ => [.. book.Metrics.Where(metric => metric.Series is not null).Select(metric => Of(metric, now))],
        };
        if (baselines is [])
            throw new Refusal(RefusalReason.NoMetrics);
        var text = BaselineDocument.Set(workspace.Read(Paths.Baseline), baselines);
        new SessionDocuments(workspace, repository).Write(new LiveSessions(workspace).Find(caller), Paths.Baseline, "Baseline of metrics", text);
        return baselines;
    }

    private static MetricBaseline Of(Metric metric, DateTimeOffset now) =>
        new(metric.Name, metric.Median ?? 0, metric.Mad, now, metric.Series?.Values.Length);
}
