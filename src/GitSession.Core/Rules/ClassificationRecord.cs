using System.Collections.Immutable;

namespace GitSession.Rules;

/// <summary>How a rule was classified and holds now: what an audit line says of it.</summary>
/// <param name="Overridden">Whether a person's word stands in the place of the classifier's.</param>
public sealed record ClassificationRecord(
    Quadrant? Quadrant,
    Persistence? Persistence,
    TemporalScope? TemporalScope,
    Verification? Verification,
    double? Explicitness,
    bool Overridden)
{
    /// <summary>Null for a rule that the classifier never saw.</summary>
    public static ClassificationRecord? Of(Rule rule) => rule.Classified is { } classified
        ? new ClassificationRecord(
            rule.Quadrant,
            rule.Persistence,
            rule.TemporalScope,
            rule.Verification,
            rule.Explicitness,
            classified != new ClassifiedAs(rule.Quadrant, rule.Persistence, rule.TemporalScope))
        : null;

    /// <summary>The share of classified rules that no person overrode; null where none was classified.</summary>
    public static decimal? Accuracy(IEnumerable<Rule> rules)
    {
        var records = rules.Select(Of).OfType<ClassificationRecord>().ToImmutableArray();
        return records is [] ? null : (decimal)records.Count(record => !record.Overridden) / records.Length;
    }
}
