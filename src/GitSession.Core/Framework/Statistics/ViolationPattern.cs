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

    public ViolationPattern With(string session, AuditLine line) => Plus(new ViolationPattern(Reason)
    {
        Occurrences = 1,
        Text = line.Violations is [var first, ..] ? first.Text : "",
        Boundary = line.Boundary,
        Contexts = [line.Context ?? ""],
        Evidence = [new Evidence(line.At, session, line.Context ?? "")],
    });

    public ViolationPattern Plus(ViolationPattern other) => this with
    {
        Occurrences = Occurrences + other.Occurrences,
        Text = Text is "" ? other.Text : Text,
        Boundary = Boundary ?? other.Boundary,
        Contexts = Contexts.Count >= MostContexts ? Contexts : [.. Contexts.Union(other.Contexts).Take(MostContexts)],
        Evidence = [.. Evidence.Concat(other.Evidence).OrderBy(one => one.At).ThenBy(one => one.Session, StringComparer.Ordinal).ThenBy(one => one.Context, StringComparer.Ordinal).Take(MostEvidence)],
    };
}
