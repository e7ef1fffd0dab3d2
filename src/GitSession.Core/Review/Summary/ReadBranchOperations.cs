using System.Collections.Immutable;
using GitSession.Operations.Figures;
using GitSession.Operations.Incidents;
using GitSession.Operations.Reports;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review.Summary;

/// <summary>Reads what happened in operations on a branch: incidents, figures that miss their targets, reports.</summary>
internal sealed class ReadBranchOperations(IWorkspace workspace, BranchDocuments documents)
{
    public BranchOperations Run() => new(Incidents(), Missed(), [.. documents.AddedBelow(Paths.OperationsReports).Where(IsReport)]);

    private ImmutableArray<IncidentStep> Incidents()
    {
        var now = documents.Read(documents.Below(Paths.Incidents), IncidentDocument.Parse).ToDictionary(incident => incident.Path, StringComparer.Ordinal);
        return [.. OpenIncidents.Sort(now.Values).Select(Step).OfType<IncidentStep>()];
    }

    private IncidentStep? Step(Incident now)
    {
        var text = documents.Before(now.Path);
        IncidentStatus? before = text is null ? null : StatusOf(now.Path, text) ?? now.Status;
        return before == now.Status ? null : new IncidentStep(now, before);
    }

    // Of what could not be read before nobody knows what the branch changed in it.
    private static IncidentStatus? StatusOf(string path, string text)
    {
        try
        {
            return IncidentDocument.StatusOf(path, text);
        }
        catch (DamagedDocument)
        {
            return null;
        }
    }

    private ImmutableArray<Metric> Missed()
    {
        var sessions = documents.Where(Paths.IsMetrics).Select(Paths.SessionOfMetrics).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (sessions.Count is 0)
            return [];
        var book = new ReadMetrics(workspace).Run();
        documents.Note(book.Damaged);
        return [.. book.Metrics.Where(metric => metric.Series is { } series && series.Points.Any(point => point.Session is { } session && sessions.Contains(session)) && IsMissed(metric))];
    }

    private static bool IsMissed(Metric metric) => new MeasuredMetric(metric, Around: null, Added: 0).IsMet is false;

    private bool IsReport(string path) => documents.Read(path, Checked) is not null;

    private static string Checked(string path, string text)
    {
        ExcellenceDocument.Check(path, text);
        return path;
    }
}
