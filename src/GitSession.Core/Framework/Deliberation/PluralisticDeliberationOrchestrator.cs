using System.Collections.Immutable;

namespace GitSession.Framework.Deliberation;

/// <summary>Tells of a deliberation which frameworks are in tension, what is agreed, what remains, and whether a person has decided.</summary>
public static class PluralisticDeliberationOrchestrator
{
    private const int AllRounds = 4;

    public static DeliberationVerdict Analyze(DeliberationRecord deliberation)
    {
        var pairs = Pairs(deliberation.Positions).ToList();
        ImmutableArray<ImmutableArray<string>> rounds = [[.. deliberation.Positions.Select(position => position.Text)], deliberation.SharedValues, deliberation.Accommodation, deliberation.Irreconcilable];
        var due = deliberation.Urgency is DeliberationUrgency.Routine ? 1 : AllRounds;
        return new DeliberationVerdict(
            OutcomeOf(deliberation),
            [.. pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
            pairs.Count,
            [.. deliberation.Positions.SelectMany(position => position.Stakeholders).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
            rounds.Count(round => round is not []),
            due)
        {
            IsAmbiguous = deliberation.Ticked.Length > 1,
            Decision = deliberation.Ticked is [var decided] ? decided : null,
            Agreed = [.. deliberation.SharedValues, .. deliberation.Accommodation],
            Remains = deliberation.Irreconcilable,
        };
    }

    private static DeliberationOutcome OutcomeOf(DeliberationRecord deliberation) => deliberation.Ticked switch
    {
        [DeliberationRecord.Stands] => DeliberationOutcome.Disagreement,
        [_] => deliberation.Irreconcilable is [] ? DeliberationOutcome.Consensus : DeliberationOutcome.Disagreement,
        _ => DeliberationOutcome.Open,
    };

    // Two frameworks that speak for the same option are in none.
    private static IEnumerable<(string One, string Other)> Pairs(ImmutableArray<Position> positions) =>
        from first in positions.Index()
        from second in positions.Index()
        where first.Index < second.Index && !first.Item.Framework.Equals(second.Item.Framework, StringComparison.OrdinalIgnoreCase)
        where first.Item.Option is null || second.Item.Option is null || !first.Item.Option.Equals(second.Item.Option, StringComparison.OrdinalIgnoreCase)
        group first.Item.Framework by Key(first.Item.Framework, second.Item.Framework) into pair
        select pair.Key;

    private static (string One, string Other) Key(string one, string other) =>
        StringComparer.OrdinalIgnoreCase.Compare(one, other) <= 0 ? (one.ToUpperInvariant(), other.ToUpperInvariant()) : (other.ToUpperInvariant(), one.ToUpperInvariant());
}
