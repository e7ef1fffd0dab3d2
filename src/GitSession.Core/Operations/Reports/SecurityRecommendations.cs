using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>What vulnerabilities and controls show to be done.</summary>
internal static class SecurityRecommendations
{
    private const RecommendationKind Kind = RecommendationKind.Security;

    public static IEnumerable<Recommendation> Of(Excellence excellence) => excellence.Incidents.OpenFindings.Select(Of)
        .Concat(excellence.NotCompliant.Select(control => new Recommendation(
            Kind, $"control {control.Name}", $"Make the control {control.Name} compliant", control.Status is { Length: > 0 } status ? $"its status is {status}" : "it has no status", Paths.Progress)));

    private static Recommendation Of(OpenFinding open) => new(
        Kind, KeyOf(open), $"Deal with the vulnerability \"{open.Finding.Title}\"", $"open, found with the incident \"{open.Incident.Title}\"", open.Incident.Path);

    public static string KeyOf(OpenFinding open) => $"vulnerability {open.Incident.Id} {open.Finding.Id}";
}
