using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Knowledge;
using GitSession.Operations.Delivery;
using GitSession.Operations.Figures;
using GitSession.Operations.Incidents;
using GitSession.Operations.Protocols;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>Reads all that is known of a live operations session. It changes nothing, and what cannot be read it names.</summary>
public sealed class ReadExcellence(IWorkspace workspace, IRepository repository, Settings settings, TimeProvider time)
{
    /// <param name="run">The record of the session's protocols; null where none were executed.</param>
    public Excellence Run(LiveSession session, ProtocolBook book, ProtocolRun? run)
    {
        var now = Times.Now(time);
        var damaged = new List<DamagedDocument>(book.Damaged);
        var measured = new ReadMetrics(workspace).Run();
        var metrics = Known((measured.Metrics, measured.Damaged), damaged);
        var incidents = Known(new IncidentFolder(workspace).Read(), damaged);
        var changed = ChangedProcedures.Read(repository, session.HeadAtStart);
        var approvals = Approvals.In(workspace);
        var progress = new ProgressAtEnd(workspace, run?.Phase, approvals, damaged);
        return new Excellence
        {
            Session = session.Id,
            Phase = run?.Phase,
            FrameworkVersion = run?.FrameworkVersion ?? progress.FrameworkVersion,
            AwaitsPhaseApproval = progress.AwaitsApproval,
            StartedAt = session.StartedAt,
            Until = now,
            Metrics = [.. metrics.Where(metric => metric.Series is not null || !RestoreTarget.IsSetBy(metric)).Select(metric => MeasuredMetric.Of(metric, session.Id, session.StartedAt))],
            Incidents = SessionIncidents.Of(incidents, session.Id, session.StartedAt, now, RestoreTarget.Of(metrics.Select(metric => metric.Target).OfType<MetricTarget>())),
            Compliance = progress.Compliance,
            Delivery = new ReadDelivery(workspace, repository, settings, time).Of(since: null, incidents),
            Protocols = ProtocolWork.Of(book, run, ItemApprovals.In(workspace, session.Id).Has),
            Knowledge = new SessionKnowledge(Made(session, KnowledgeKind.Learning, damaged), Made(session, KnowledgeKind.Decision, damaged)),
            Rules = Rules(session, changed, damaged),
            Procedures = changed,
            Damaged = [.. damaged.DistinctBy(one => (one.Path, one.Line)).OrderBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => one.Line)],
        };
    }

    private ImmutableArray<KnowledgeItem> Made(LiveSession session, KnowledgeKind kind, List<DamagedDocument> damaged) =>
        [.. Known(new KnowledgeFolder(workspace, kind).Read(), damaged).Where(item => item.ProducedBy == session.Id || session.Produced.Exists(made => made.Path == item.Path))];

    private RuleWork Rules(LiveSession session, ChangedProcedures changed, List<DamagedDocument> damaged)
    {
        var (suggestions, rules) = (SuggestionReview.Read(workspace), RuleBook.Read(workspace));
        var trail = Trail(session.Id);
        damaged.AddRange([.. suggestions.Damaged, .. rules.Damaged, .. trail.Damaged]);
        return RuleWork.Of(session.Id, suggestions, rules, trail, changed.Ours);
    }

    private AuditTrail Trail(string session)
    {
        try
        {
            return new AuditLog(workspace).Read(session);
        }
        catch (DamagedDocument notUtf8)
        {
            return new AuditTrail([], [notUtf8]);
        }
    }

    private static ImmutableArray<T> Known<T>((ImmutableArray<T> Read, ImmutableArray<DamagedDocument> Damaged) found, List<DamagedDocument> damaged)
    {
        damaged.AddRange(found.Damaged);
        return found.Read;
    }
}
