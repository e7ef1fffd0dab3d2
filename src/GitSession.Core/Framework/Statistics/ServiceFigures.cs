using System.Collections.Immutable;
using GitSession.Framework.Audit;

namespace GitSession.Framework.Statistics;

/// <summary>What one service decided, counted.</summary>
public sealed record ServiceFigures
{
    public static ServiceFigures None { get; } = new();

    // What is worth counting by its value, of all that the services say.
    private static readonly ImmutableArray<string> Counted =
        ["human_required", "requirement", "approved", "status", "level", "trend", "recommendation", "clustering", "quadrant", "persistence", "verification", "overridden", "reclassified", "decision", "outcome"];

    // What is worth adding up.
    private static readonly ImmutableArray<string> Measured = ["score", "confidence", "tensions"];

    public int Events { get; init; }

    public int Allowed { get; init; }

    public int Blocked { get; init; }

    /// <summary>Things that stood against something, whether a person had approved them or not.</summary>
    public int Violations { get; init; }

    /// <summary>How often each value was met, by "key=value".</summary>
    public ImmutableSortedDictionary<string, int> Counts { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>What the measures come to, by key.</summary>
    public ImmutableSortedDictionary<string, Measure> Measures { get; init; } = ImmutableSortedDictionary.Create<string, Measure>(StringComparer.Ordinal);

    public ServiceFigures With(AuditLine line) => this with
    {
        Events = Events + 1,
        Allowed = Allowed + (line.Allowed is true ? 1 : 0),
        Blocked = Blocked + (line.Allowed is false ? 1 : 0),
        Violations = Violations + line.Violations.Length,
        Counts = Values(line).Aggregate(Counts, (counts, key) => counts.SetItem(key, counts.GetValueOrDefault(key) + 1)),
        Measures = Measured.Aggregate(Measures, (measures, key) => line.Number(key) is { } number ? measures.SetItem(key, (measures.GetValueOrDefault(key) ?? Measure.None).With(number)) : measures),
    };

    /// <summary>All together.</summary>
    public static ServiceFigures Sum(IReadOnlyList<ServiceFigures> all) => new()
    {
        Events = all.Sum(one => one.Events),
        Allowed = all.Sum(one => one.Allowed),
        Blocked = all.Sum(one => one.Blocked),
        Violations = all.Sum(one => one.Violations),
        Counts = Together.Of(all.Select(one => one.Counts), counts => counts.Sum()),
        Measures = Together.Of(all.Select(one => one.Measures), measures => measures.Aggregate((sum, next) => sum.Plus(next))),
    };

    /// <summary>How often a key had this value.</summary>
    public int Count(string key, string value) => Counts.GetValueOrDefault($"{key}={value}");

    /// <summary>The values of a key with how often each was met, the most frequent first.</summary>
    public ImmutableArray<(string Value, int Count)> Of(string key) =>
    [
        .. Counts.Where(one => one.Key.StartsWith(key + "=", StringComparison.Ordinal))
            .Select(one => (one.Key[(key.Length + 1)..], one.Value))
            .OrderByDescending(one => one.Value).ThenBy(one => one.Item1, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Values(AuditLine line)
    {
        (string Key, string? Value)[] own = [("domain", line.Domain), ("boundary", line.Boundary), ("severity", line.Severity)];
        return own.Concat(line.Metadata.Where(fact => Counted.Contains(fact.Key)).Select(fact => (Key: fact.Key, Value: (string?)fact.Value)))
            .Where(one => one.Value is not (null or ""))
            .Select(one => $"{one.Key}={one.Value}");
    }
}
