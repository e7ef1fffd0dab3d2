using GitSession.Handoffs;
using GitSession.Operations.Figures;
using GitSession.Text;

namespace GitSession.Operations.Reports.Parts;

/// <summary>Security incidents, vulnerabilities and figures, and the controls that the project is held to.</summary>
internal static class SecurityPart
{
    public static string Render(Excellence excellence) => HandoffText.List([.. Lines(excellence)], "") + "\n" + Controls(excellence);

    private static IEnumerable<string> Lines(Excellence excellence)
    {
        var incidents = excellence.Incidents.OfSecurity.Select(incident => $"{ReportLink.To(incident.Path, incident.Title)} ({WordOf.Text(incident.Status)})").ToList();
        yield return $"Security incidents: {Some(incidents)}";
        yield return $"Open vulnerabilities: {Some([.. excellence.Incidents.OpenFindings.Select(open => $"{InertText.Part(open.Finding.Title)} ({ReportLink.To(open.Incident.Path, open.Finding.Id)})")])}";
        var figures = excellence.Metrics.Where(measured => measured.Metric.Category is MetricCategory.Security);
        yield return $"Security metrics: {Some([.. figures.Select(measured => InertText.Part($"{measured.Metric.Name} {MetricWords.Last(measured.Metric)} ({MetricWords.Verdict(measured)})"))])}";
    }

    private static string Controls(Excellence excellence) => excellence.Compliance?.Damage is not null
        ? "The controls of the progress cannot be read.\n"
        : MarkdownTable.Of(
            ["Control", "Status", "Compliant"],
            (excellence.Compliance?.Controls ?? []).Select(control => new[] { InertText.Part(control.Name), InertText.Part(control.Status ?? "none"), control.IsCompliant ? "yes" : "no" }),
            "The progress of the project tracks no controls.");

    private static string Some(List<string> all) => all.Count is 0 ? "none" : string.Join(", ", all);
}
