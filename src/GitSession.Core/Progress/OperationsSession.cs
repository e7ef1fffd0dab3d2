using System.Text.RegularExpressions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>
/// What the end of an operations session says of itself in the progress: the actions of its phase, and a region. Of several sessions the
/// last one counts; their ids begin with their time.
/// </summary>
public static partial class OperationsSession
{
    public static MarkedRegion Region => new(Paths.Progress, "operations");

    public static string LastAction(string session, string figures) => $"operations session {session} ended: {figures}";

    /// <param name="review">The path of its review package.</param>
    public static string NextAction(string review, string figures) => $"review {review}: {figures}";

    /// <summary>The session that an action tells of; null where somebody else wrote it.</summary>
    public static string? OfAction(string? action) => action is null ? null : Id(Action().Match(action));

    /// <summary>The session that the lines of the region tell of, by the link to its report; null where they do not.</summary>
    public static string? OfRegion(string lines) => Id(Report().Match(lines));

    private static string? Id(Match match) => match.Success ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"^(operations session (?<id>[^\s/]+) ended: |review \.ai_context/operations/reviews/(?<id>[^\s/]+)\.md: )", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Action();

    [GeneratedRegex(@"\(operations/reports/(?<id>[^)/\s]+)\.md\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Report();
}
