using System.Collections.Immutable;
using System.Text.Json;
using GitSession.Cleanup;

namespace GitSession.Cli.Output;

/// <summary>How many rules there are, for a program.</summary>
internal static class RuleCountsJson
{
    public static void Member(Utf8JsonWriter json, RulesAtStart rules) => json.Block("rules", inner =>
    {
        inner.WriteNumber("active", rules.Counts.Active);
        inner.WriteNumber("inactive", rules.Counts.Inactive);
        inner.WriteNumber("unreadable", rules.Unreadable);
        Counts(inner, "by_quadrant", rules.Counts.ByQuadrant);
        Counts(inner, "by_persistence", rules.Counts.ByPersistence);
        inner.Maybe("history", rules.History, (match, history) =>
        {
            match.WriteString("path", history.Path);
            match.WriteNumber("instructions", history.Instructions);
            match.WriteNumber("differences", history.Differences);
            match.WriteString("damaged", history.Damaged is { } damaged ? Errors.Message(damaged) : null);
        });
    });

    private static void Counts(Utf8JsonWriter json, string name, ImmutableArray<(string Word, int Count)> counts) => json.Block(name, inner =>
    {
        foreach (var (word, count) in counts)
            inner.WriteNumber(word, count);
    });
}
