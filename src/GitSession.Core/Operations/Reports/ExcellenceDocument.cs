using System.Collections.Immutable;
using GitSession.Operations.Reports.Parts;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>
/// The operations excellence report as text. What is generated stands between markers, and is written anew when the session ends again;
/// whatever people write outside of them stays.
/// </summary>
public static class ExcellenceDocument
{
    public const int Format = 1;
    private const string Region = "operations-report";

    public static string PathOf(string session) => $"{Paths.OperationsReports}/{session}.md";

    /// <param name="existing">The report as it stands there; null where it is new.</param>
    /// <exception cref="DamagedDocument">The existing report cannot be read, or what is generated in it has no end.</exception>
    public static string Render(Excellence excellence, string? existing = null)
    {
        var path = PathOf(excellence.Session);
        var headed = FrontMatterEdit.Set(path, existing ?? $"# Operations excellence report of {excellence.Session}\n", ReportFront.Of(excellence, Format));
        return new MarkedRegion(path, Region).Set(headed, Body(excellence, Recommendations.Of(excellence)));
    }

    /// <summary>Makes sure that it can be read as a report.</summary>
    /// <exception cref="DamagedDocument">It is no Markdown, of a newer format, or what is generated in it has no end.</exception>
    public static void Check(string path, string text)
    {
        FrontMatter.Find(path, text)?.Map.RefuseNewerFormat(Format);
        new MarkedRegion(path, Region).Read(text);
    }

    private static string Body(Excellence excellence, ImmutableArray<Recommendation> recommendations)
    {
        (string Heading, string Text)[] parts =
        [
            ("Summary", SummaryPart.Render(excellence, recommendations)),
            ("Metrics against targets", MetricPart.Render(excellence)),
            ("Incidents", IncidentPart.Render(excellence)),
            ("Security and compliance", SecurityPart.Render(excellence)),
            ("Delivery", DeliveryPart.Render(excellence)),
            ("Work done", WorkPart.Render(excellence)),
            ("Procedures and knowledge", KnowledgePart.Render(excellence)),
            ("Lessons learned", KnowledgePart.Lessons(excellence)),
            ("Recommendations", RecommendationPart.Render(recommendations)),
            ("For the framework", RecommendationPart.Framework(excellence, recommendations)),
            ("Strategic insights", InsightPart.Render(excellence)),
        ];
        return string.Join('\n', parts.Select(part => $"## {part.Heading}\n\n{part.Text}"));
    }
}
