using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Figures;

/// <summary>Writes a value down: in the file of the live session, which the next close commits; without one in a file of its own.</summary>
public sealed class AddMetric(IWorkspace workspace, IRepository repository, TimeProvider time, Random random)
{
    /// <exception cref="Refusal">It is no name or no number, its unit is another than before, or several sessions are live and none is meant.</exception>
    public AddedMetric Run(Caller caller, MetricRequest request)
    {
        var now = Times.Now(time);
        var point = new MetricPoint(request.At ?? now, MetricName.Required(request.Name), MetricNumber.Required(request.Value), MetricName.Unit(request.Unit), request.Category);
        using var turn = workspace.Lock();
        var session = new LiveSessions(workspace).Find(caller);
        var book = new ReadMetrics(workspace).Run();
        var known = book.Find(point.Name);
        RefuseOtherUnit(known, point);
        var path = session is null ? FreePath(now) : Paths.MetricsOf(session.Id);
        new SessionDocuments(workspace, repository).Write(session, path, "Metrics", MetricDocument.Add(workspace.Read(path), point));
        return new AddedMetric(point with { Session = session?.Id }, With(known, point), path, session is null, point.At > now, book.Damaged);
    }

    private static Metric With(Metric? known, MetricPoint point)
    {
        var series = Series.Of([.. known?.Series?.Points ?? [], point]).Single();
        return (known ?? new Metric(point.Name, null)) with { Name = series.Name, Series = series };
    }

    private static void RefuseOtherUnit(Metric? known, MetricPoint point)
    {
        if (known?.Unit is { } unit && point.Unit is { } other && unit != other)
            throw new Refusal(RefusalReason.UnitDiffers, known.Name, unit, other);
    }

    // Two clones that write on one day take different names.
    private string FreePath(DateTimeOffset now)
    {
        var path = "";
        do
            path = Paths.MetricsOf($"{now:yyyy-MM-dd}-{LoopId.New(random, [])}");
        while (workspace.WrittenAt(path) is not null);
        return path;
    }
}
