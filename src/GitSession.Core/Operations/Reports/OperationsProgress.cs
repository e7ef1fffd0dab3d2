using GitSession.Operations.Reports.Parts;
using GitSession.Progress;
using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>Brings the progress of the project to what an operations session achieved.</summary>
public static class OperationsProgress
{
    /// <summary>
    /// The document with the last and the next action of the session's phase, the overall status, and a marked region with what was
    /// achieved; the same document where it has no such phase with a block that can be read.
    /// </summary>
    /// <param name="report">The path of the session's report.</param>
    /// <exception cref="DamagedDocument">The overall status or the region cannot be read, or no text stands where an action should.</exception>
    public static ProgressDocument Update(ProgressDocument document, Excellence excellence, string report, DateTimeOffset now)
    {
        if (PhaseOf(document, excellence) is not { } phase)
            return document;
        var recommended = Recommendations.Of(excellence);
        var edit = new PhaseEdit(phase.Heading.Number ?? phase.Heading.Title) { LastAction = LastAction(excellence), NextAction = NextAction(excellence, recommended) };
        var updated = OverallStatus.Update(edit.In(document, now), now);
        return ProgressDocument.Parse(OperationsSession.Region.Set(updated.Text, Achieved(excellence, report, recommended)));
    }

    /// <summary>The phase of the session; null where there is none with a block that can be read, or there are several.</summary>
    public static ProgressPhase? PhaseOf(ProgressDocument document, Excellence excellence) =>
        document.Phases.Where(phase => excellence.Phase is { } name && phase.Heading.IsCalled(name)).ToList() is [{ Damage: null, Format: not null } phase] ? phase : null;

    private static string LastAction(Excellence excellence) =>
        OperationsSession.LastAction(excellence.Session, $"{ExcellenceWords.Targets(excellence)}; {ExcellenceWords.Incidents(excellence.Incidents)}, {ExcellenceWords.Restored(excellence.Incidents)}; {ExcellenceWords.Work(excellence)}");

    private static string NextAction(Excellence excellence, IReadOnlyCollection<Recommendation> recommended) =>
        OperationsSession.NextAction(ReviewDocument.PathOf(excellence.Session), recommended.Count is 0 ? "nothing was missed" : ExcellenceWords.Count(recommended.Count, "recommendation"));

    private static string Achieved(Excellence excellence, string report, IReadOnlyCollection<Recommendation> recommended) =>
        $"Last operations session: {ReportLink.FromProgress(report, excellence.Session)}, to be reviewed in {ReportLink.FromProgress(ReviewDocument.PathOf(excellence.Session), "its review package")}.\n\n"
        + string.Concat(SummaryPart.Lines(excellence, recommended).Select(line => $"- {line}\n"));
}
