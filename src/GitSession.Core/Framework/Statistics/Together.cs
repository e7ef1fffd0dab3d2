using System.Collections.Immutable;

namespace GitSession.Framework.Statistics;

/// <summary>Puts figures of several sessions together: what stands under one key is added up, once for all of them.</summary>
internal static class Together
{
    public static ImmutableSortedDictionary<string, T> Of<T>(IEnumerable<IReadOnlyDictionary<string, T>> maps, Func<IReadOnlyList<T>, T> sum) =>
        maps.SelectMany(map => map).GroupBy(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => group.ToList() is [var only] ? only : sum([.. group]), StringComparer.Ordinal);
}
