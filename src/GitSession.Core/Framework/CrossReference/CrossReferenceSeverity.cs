using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>
/// How heavy a contradiction is, by the rule that it contradicts: critical where the rule holds firmly, or is fresh and plain, or plainly
/// fixes a connection. A rule that does not say how firmly it holds counts as one that holds moderately.
/// </summary>
public static class CrossReferenceSeverity
{
    private const double Fresh = 0.8;
    private const double Plain = 0.6;
    private const double VeryPlain = 0.7;

    public static Severity Of(Finding finding, DateTimeOffset now) => Of(
        finding.Rule.Persistence ?? Persistence.Medium,
        finding.Rule.Explicitness ?? 0,
        Recency.Weight(finding.Rule.CreatedAt, now),
        isConnection: finding is Finding.Contradiction);

    public static Severity Of(Persistence persistence, double explicitness, double recency, bool isConnection) =>
        persistence is Persistence.High || (recency > Fresh && explicitness > VeryPlain) || (isConnection && explicitness > Plain) ? Severity.Critical
        : persistence is Persistence.Medium || explicitness > Plain ? Severity.Warning
        : Severity.Minor;
}
