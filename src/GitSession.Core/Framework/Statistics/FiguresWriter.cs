using System.Text.Json;

namespace GitSession.Framework.Statistics;

/// <summary>Writes the figures of a session as JSON on one line, as they are kept between two commands.</summary>
public static class FiguresWriter
{
    public static byte[] Render(SessionFigures figures)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            Write(json, figures);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SessionFigures figures)
    {
        json.WriteStartObject();
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
}
