using System.Collections.Immutable;

namespace GitSession.Memory;

/// <summary>The order in which loops are shown and written: urgency, then age, then id, so that a diff says what changed.</summary>
public static class LoopOrder
{
    public static ImmutableList<OpenLoop> Sort(IEnumerable<OpenLoop> loops) =>
        [.. loops.OrderByDescending(loop => loop.Urgency).ThenBy(loop => loop.OpenedAt).ThenBy(loop => loop.Id, StringComparer.Ordinal)];
}
