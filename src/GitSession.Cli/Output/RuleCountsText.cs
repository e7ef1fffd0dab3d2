using System.Collections.Immutable;
using GitSession.Cleanup;
using GitSession.Rules;

namespace GitSession.Cli.Output;

/// <summary>How many rules there are, for a person.</summary>
internal static class RuleCountsText
{
    public static IEnumerable<string> Lines(RulesAtStart rules)
    {
        if (!rules.Counts.IsEmpty)
            yield return Line(rules.Counts);
        if (rules.Unreadable > 0)
            yield return $"Unreadable: {Plural.Of(rules.Unreadable, "rule")} (git session rules list names the lines)";
        if (rules.History is { } history)
            yield return $"Instruction history: {history.Path} {Said(history, rules.Counts)}";
    }

    public static string Line(RuleCounts counts)
    {
        var kinds = Listed(counts.ByQuadrant) is { } quadrants
            ? $" ({quadrants}{(Listed(counts.ByPersistence) is { } levels ? "; " + levels : "")})"
            : Listed(counts.ByPersistence) is { } only ? $" ({only})" : "";
        return $"Rules: {counts.Active} active{kinds}, {counts.Inactive} inactive";
    }

    private static string? Listed(ImmutableArray<(string Word, int Count)> counts) =>
        counts is [] ? null : string.Join(", ", counts.Select(count => $"{count.Count} {count.Word}"));

    private static string Said(HistoryMatch history, RuleCounts counts) => history switch
    {
        { Damaged: { } damaged } => $"cannot be compared with the rules: {Errors.Message(damaged)}",
        _ when counts.IsEmpty => $"has {Plural.Of(history.Instructions, "instruction")} and there is no rule (git session rules import {history.Path})",
        { Differences: 0 } => $"has {Plural.Of(history.Instructions, "instruction")}, as the rules say",
        _ => $"differs from the rules in {Plural.Of(history.Differences, "instruction")} (git session close --dry-run names them)",
    };
}
