using System.Collections.Immutable;
using GitSession.Framework.Audit;

namespace GitSession.Framework.Statistics;

/// <summary>Violations with one reason, over however many sessions.</summary>
/// <param name="Reason">What they are grouped by: a rule's id, or the words of the first violation.</param>
public sealed record ViolationPattern(string Reason)
{
    /// <summary>As many contexts as are told apart; more are not needed to see that they are several.</summary>
    public const int MostContexts = 20;

    /// <summary>The first ones are shown.</summary>
    public const int MostEvidence = 3;

    public int Occurrences { get; init; }

    /// <summary>What the first violation said.</summary>
    public string Text { get; init; } = "";

    public string? Boundary { get; init; }

    public ImmutableSortedSet<string> Contexts { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The first times, the earliest first.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    public ViolationPattern With(string session, AuditLine line) => Sum([this, new ViolationPattern(Reason)
    {
        Occurrences = 1,
        Text = line.Violations is [var first, ..] ? first.Text : "",
        Boundary = line.Boundary,
        Contexts = [line.Context ?? ""],
        Evidence = [new Evidence(line.At, session, line.Context ?? "")],
    }]);

    /// <summary>All together; they have one reason.</summary>
    public static ViolationPattern Sum(IReadOnlyList<ViolationPattern> all) => new(all[0].Reason)
    {
        Occurrences = all.Sum(one => one.Occurrences),
        Text = all.Select(one => one.Text).FirstOrDefault(text => text is not "") ?? "",
        Boundary = all.Select(one => one.Boundary).FirstOrDefault(boundary => boundary is not null),
        Contexts = [.. all.SelectMany(one => one.Contexts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostContexts)],
        Evidence = [.. all.SelectMany(one => one.Evidence).OrderBy(one => one.At).ThenBy(one => one.Session, StringComparer.Ordinal).ThenBy(one => one.Context, StringComparer.Ordinal).Take(MostEvidence)],
    };
}
