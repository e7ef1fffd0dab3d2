using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace GitSession.Framework.Statistics;

/// <summary>
/// The figures of each log as they are kept between two commands. They are derived, can be deleted at any time, and are believed only
/// for a log with the very text that they were made from.
/// </summary>
public static class FiguresCache
{
    private const string Version = "git-session audit figures 2";

    /// <summary>By the mark of the log's text; empty where the cache is none of this version.</summary>
    public static ImmutableDictionary<string, SessionFigures> Parse(string? text)
    {
        if (text is null || !text.StartsWith($$"""{"version":"{{Version}}",""", StringComparison.Ordinal))
            return ImmutableDictionary<string, SessionFigures>.Empty;
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("logs").EnumerateObject().ToImmutableDictionary(log => log.Name, log => Read(log.Value), StringComparer.Ordinal);
        }
        catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            return ImmutableDictionary<string, SessionFigures>.Empty;
        }
    }

    public static string Render(IReadOnlyDictionary<string, SessionFigures> logs)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("version", Version);
            json.WriteStartObject("logs");
            foreach (var (mark, figures) in logs)
                Write(json, mark, figures);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, string mark, SessionFigures figures)
    {
        json.WriteStartObject(mark);
        json.WriteString("session", figures.Session);
        if (figures is { FirstAt: { } first, LastAt: { } last })
        {
            json.WriteString("first", first);
            json.WriteString("last", last);
        }
        json.WriteNumber("damaged", figures.Damaged);
        Map(json, "services", figures.Services, Write);
        Map(json, "patterns", figures.Patterns, Write);
        Map(json, "pairs", figures.Pairs, Write);
        Map(json, "reclassified", figures.Reclassified, Write);
        Map(json, "rules", figures.Rules, (rule, one) => Numbers(rule, one.Blocked, one.Approved, one.Noted));
        json.WriteStartArray("scores");
        foreach (var score in figures.Scores)
            json.WriteNumberValue(score);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ServiceFigures service)
    {
        json.WriteStartObject();
        json.WritePropertyName("numbers");
        Numbers(json, service.Events, service.Allowed, service.Blocked, service.Violations);
        Map(json, "counts", service.Counts, (counts, count) => counts.WriteNumberValue(count));
        Map(json, "measures", service.Measures, (measures, one) => Numbers(measures, one.Count, one.Sum, one.Peak));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ViolationPattern pattern)
    {
        json.WriteStartObject();
        json.WriteNumber("occurrences", pattern.Occurrences);
        json.WriteString("text", pattern.Text);
        json.WriteString("boundary", pattern.Boundary);
        json.WriteStartArray("contexts");
        foreach (var context in pattern.Contexts)
            json.WriteStringValue(context);
        json.WriteEndArray();
        json.WriteStartArray("evidence");
        foreach (var one in pattern.Evidence)
        {
            json.WriteStringValue(one.At);
            json.WriteStringValue(one.Session);
            json.WriteStringValue(one.Context);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Map<T>(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, T> map, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map)
        {
            json.WritePropertyName(key);
            write(json, value);
        }
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, params ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
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
