using System.Collections.Immutable;
using GitSession.Operations.Figures;
using GitSession.Operations.Incidents;
using GitSession.Progress;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>Sees for itself whether items are done. Each document is read once, when an item first asks for it; what cannot be read speaks against the item.</summary>
internal sealed class ItemTells(IWorkspace workspace, IRepository repository, LiveSession session, DateTimeOffset now)
{
    private readonly Lazy<ProgressTells> _progress = new(() => new ProgressTells(workspace, new ApplyProgress(workspace, repository).Run().Document));
    private readonly Lazy<FigureTells> _figures = new(() => new FigureTells(WholeMetrics(workspace), session));
    private readonly Lazy<IncidentTells> _incidents = new(() => new IncidentTells(workspace, WholeIncidents(workspace), session, RestoreTarget.In(workspace), now));
    private readonly Lazy<ChangedProcedures> _changed = new(() => ChangedProcedures.Read(repository, session.HeadAtStart));
    private readonly SessionTells _session = new(workspace, repository, session);

    public ItemFinding Look(ItemTell tell, ProtocolRun run)
    {
        try
        {
            return Find(tell, run) with { Subject = tell.ToString() };
        }
        catch (DamagedDocument damaged)
        {
            return ItemFinding.Fail(tell.ToString(), damaged.Message);
        }
        catch (Refusal refusal)
        {
            return ItemFinding.Fail(tell.ToString(), $"{refusal.Subject} cannot be read, or is not there");
        }
    }

    private ItemFinding Find(ItemTell tell, ProtocolRun run) => tell.Kind switch
    {
        TellKind.Completed => _progress.Value.Completed(tell.Argument),
        TellKind.Delivered => _progress.Value.Delivered(tell.Argument),
        TellKind.Gate => _progress.Value.Gate(tell.Argument),
        TellKind.Compliance => _progress.Value.Compliance(),
        TellKind.File => _session.File(tell.Argument),
        TellKind.Handoff => _session.Handoff(),
        TellKind.Mode => _session.Mode(tell.Argument is "" ? OperationsMode.Name : tell.Argument),
        TellKind.Baseline => _figures.Value.Baseline(),
        TellKind.Metric => _figures.Value.Added(tell.Argument),
        TellKind.Deviations => _figures.Value.Deviations(),
        TellKind.Targets => _figures.Value.Targets(),
        TellKind.Incidents => _incidents.Value.Of(tell.Argument),
        TellKind.Restored => _incidents.Value.Restored(),
        TellKind.Learned => _session.Learned(),
        TellKind.Procedures => SessionTells.Procedures(_changed.Value),
        TellKind.Report => _session.Written($"{Paths.OperationsReports}/{session.Id}.md", "it is written by git session ops end"),
        TellKind.Review => _session.Written($"{Paths.OperationsReviews}/{session.Id}.md", "it is written by git session ops end"),
        TellKind.Progress => _session.Progress(),
        TellKind.Archive => SessionTells.Archive(run),
        TellKind.Audit => _session.Audit(),
        _ => throw new ArgumentOutOfRangeException(nameof(tell), tell.Kind, "no kind of tell"),
    };

    private static MetricBook WholeMetrics(IWorkspace workspace) =>
        new ReadMetrics(workspace).Run() is var book && book.Damaged is [var damaged, ..] ? throw damaged : book;

    private static ImmutableArray<Incident> WholeIncidents(IWorkspace workspace) =>
        new IncidentFolder(workspace).Read() is var (incidents, broken) && broken is [var damaged, ..] ? throw damaged : incidents;
}
