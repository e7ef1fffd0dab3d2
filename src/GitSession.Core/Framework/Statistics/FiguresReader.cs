using System.Collections.Immutable;
using System.Text.Json;

namespace GitSession.Framework.Statistics;

/// <summary>Reads figures of a session that were kept.</summary>
public static class FiguresReader
{
    /// <summary>The figures, or null where that is not what was kept.</summary>
    public static SessionFigures? Parse(ReadOnlyMemory<byte> kept)
    {
        try
        {
            using var json = JsonDocument.Parse(kept);
            return Read(json.RootElement);
        }
        catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static SessionFigures Read(JsonElement log) => new(Text(log, "session"))
    {
        FirstAt = log.TryGetProperty("first", out var first) ? first.GetDateTimeOffset() : null,
        LastAt = log.TryGetProperty("last", out var last) ? last.GetDateTimeOffset() : null,
        Damaged = log.GetProperty("damaged").GetInt32(),
        Services = Map(log, "services", (_, service) => ReadService(service)),
        Patterns = Map(log, "patterns", ReadPattern),
        Pairs = Map(log, "pairs", ReadPattern),
        Reclassified = Map(log, "reclassified", ReadPattern),
        Rules = Map(log, "rules", (_, rule) => new RuleFigures(rule[0].GetInt32(), rule[1].GetInt32(), rule[2].GetInt32())),
        Scores = [.. log.GetProperty("scores").EnumerateArray().Select(score => score.GetDouble())],
    };

    private static ServiceFigures ReadService(JsonElement service)
    {
        var numbers = service.GetProperty("numbers");
        return new ServiceFigures
        {
            Events = numbers[0].GetInt32(),
            Allowed = numbers[1].GetInt32(),
            Blocked = numbers[2].GetInt32(),
            Violations = numbers[3].GetInt32(),
            Counts = Map(service, "counts", (_, count) => count.GetInt32()),
            Measures = Map(service, "measures", (_, one) => new Measure(one[0].GetInt32(), one[1].GetDouble(), one[2].GetDouble())),
        };
    }

    private static ViolationPattern ReadPattern(string reason, JsonElement pattern)
    {
        var evidence = pattern.GetProperty("evidence").EnumerateArray().Chunk(3);
        return new ViolationPattern(reason)
        {
            Occurrences = pattern.GetProperty("occurrences").GetInt32(),
            Text = Text(pattern, "text"),
            Boundary = pattern.GetProperty("boundary").GetString(),
            Contexts = pattern.GetProperty("contexts").EnumerateArray().Select(context => context.GetString() ?? "").ToImmutableSortedSet(StringComparer.Ordinal),
            Evidence = [.. evidence.Select(one => new Evidence(one[0].GetDateTimeOffset(), one[1].GetString() ?? "", one[2].GetString() ?? ""))],
        };
    }

    private static ImmutableSortedDictionary<string, T> Map<T>(JsonElement element, string name, Func<string, JsonElement, T> read) =>
        element.GetProperty(name).EnumerateObject().ToImmutableSortedDictionary(one => one.Name, one => read(one.Name, one.Value), StringComparer.Ordinal);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
