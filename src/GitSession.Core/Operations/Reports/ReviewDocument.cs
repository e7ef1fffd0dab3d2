using GitSession.Operations.Reports.Parts;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>
/// The strategic review package as text: a summary between markers, and below it sections with boxes for a person. Written again, boxes
/// that were ticked stay so, and so does all that people wrote; what is asked for no more goes, where nobody touched it.
/// </summary>
public static class ReviewDocument
{
    public const int Format = 1;
    private const string Region = "operations-review";

    public static string PathOf(string session) => $"{Paths.OperationsReviews}/{session}.md";

    /// <param name="existing">The package as it stands there; null where it is new.</param>
    /// <exception cref="DamagedDocument">The existing package cannot be read, or its summary has no end.</exception>
    public static string Render(Excellence excellence, string? existing = null)
    {
        var (path, points) = (PathOf(excellence.Session), ReviewPoints.Of(excellence));
        var region = new MarkedRegion(path, Region);
        var headed = FrontMatterEdit.Set(path, existing ?? Skeleton(excellence.Session, region), ReportFront.Of(excellence, Format));
        return ReviewEdit.Bring(path, region.Set(headed, Summary(excellence, points)), points);
    }

    /// <exception cref="DamagedDocument">It is no Markdown, of a newer format, or its summary has no end.</exception>
    public static OperationsReview Parse(string path, string text)
    {
        var document = MarkdownText.Parse(path, text);
        document.FrontMatter?.Map.RefuseNewerFormat(Format);
        new MarkedRegion(path, Region).Read(text);
        return new OperationsReview(document.FrontMatter?.Map.Text("session") ?? Paths.NameOf(path), [.. document.Items.Where(item => item is { Within: null, IsTask: true }).Select(item => Read(document, item))]);
    }

    /// <summary>What a line is known by, from its words; null where a person added it.</summary>
    public static string? KeyIn(string line) => MarkdownComment.Split(line).Comments.Select(ReviewPoint.Read).FirstOrDefault(read => read is not null)?.Key;

    private static ReviewItem Read(MarkdownText document, ListEntry item)
    {
        var (said, comments) = MarkdownComment.Split(item.Line.In(document.Text));
        var mark = comments.Select(ReviewPoint.Read).FirstOrDefault(read => read is not null);
        return new ReviewItem(said, item.Ticked, SectionOf(document, item), mark?.Key, mark?.Mark != ReviewPoint.MarkOf(said), item);
    }

    private static ReviewSection? SectionOf(MarkdownText document, ListEntry item) => Enum.GetValues<ReviewSection>()
        .Where(section => document.SectionsCalled(ReviewHeading.Of(section)).Any(found => found.Body.Contains(item.Whole.Start))).Select(section => (ReviewSection?)section).FirstOrDefault();

    private static string Skeleton(string session, MarkedRegion region) =>
        region.Set($"# Strategic review of {session}\n", "") + string.Concat(Enum.GetValues<ReviewSection>().Select(ReviewEdit.Section));

    private static string Summary(Excellence excellence, IReadOnlyCollection<ReviewPoint> points)
    {
        var asked = Enum.GetValues<ReviewSection>().Where(section => section is not ReviewSection.SignOff)
            .Select(section => $"{ReviewHeading.Of(section).ToLowerInvariant()} {points.Count(point => point.Section == section)}");
        return $"For a person to read and to decide, with the {ReportLink.To(ExcellenceDocument.PathOf(excellence.Session), "operations excellence report")}. What is asked for: {string.Join(", ", asked)}.\n\n"
            + SummaryPart.Render(excellence, Recommendations.Of(excellence));
    }
}
