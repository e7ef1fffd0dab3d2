using GitSession.Operations.Reports.Parts;
using GitSession.Progress;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>Brings the progress of the project to what an operations session achieved.</summary>
public static class OperationsProgress
{
    private const string Region = "operations";

    /// <summary>
    /// The document with the last and the next action of the session's phase, the overall status, and a marked region with what was
    /// achieved; the same document where it has no such phase with a block that can be read.
    /// </summary>
    /// <param name="report">The path of the session's report.</param>
    /// <exception cref="DamagedDocument">The overall status or the region cannot be read, or no text stands where an action should.</exception>
    public static ProgressDocument Update(ProgressDocument document, Excellence excellence, string report, DateTimeOffset now)
    {
        if (document.Phases.Where(phase => excellence.Phase is { } name && phase.Heading.IsCalled(name)).ToList() is not [{ Damage: null, Format: not null } phase])
            return document;
        var recommended = Recommendations.Of(excellence);
        var edit = new PhaseEdit(phase.Heading.Number ?? phase.Heading.Title) { LastAction = LastAction(excellence), NextAction = NextAction(excellence, recommended) };
        var updated = OverallStatus.Update(edit.In(document, now), now);
        return ProgressDocument.Parse(new MarkedRegion(Paths.Progress, Region).Set(updated.Text, Achieved(excellence, report, recommended)));
    }

    private static string LastAction(Excellence excellence) =>
        $"operations session {excellence.Session} ended: {ExcellenceWords.Targets(excellence)}; {ExcellenceWords.Incidents(excellence.Incidents)}, {ExcellenceWords.Restored(excellence.Incidents)}; {ExcellenceWords.Work(excellence)}";

    private static string NextAction(Excellence excellence, IReadOnlyCollection<Recommendation> recommended) => recommended.Count is 0
        ? "begin the next operations session; the last one missed nothing"
        : $"review {ReviewDocument.PathOf(excellence.Session)}: {ExcellenceWords.Count(recommended.Count, "recommendation")}";

    private static string Achieved(Excellence excellence, string report, IReadOnlyCollection<Recommendation> recommended) =>
        $"Last operations session: {ReportLink.FromProgress(report, excellence.Session)}, to be reviewed in {ReportLink.FromProgress(ReviewDocument.PathOf(excellence.Session), "its review package")}.\n\n"
        + string.Concat(SummaryPart.Lines(excellence, recommended).Select(line => $"- {line}\n"));
}
