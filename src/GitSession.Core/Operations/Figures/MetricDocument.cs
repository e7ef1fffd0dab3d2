using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Figures;

/// <summary>
/// A file of metrics as text: a YAML list with one flow mapping a line, only added to. Each item is read by itself, so that a damaged one
/// takes no other with it.
/// </summary>
public static class MetricDocument
{
    public static string Render(MetricPoint point)
    {
        List<(string Key, YamlNode Value)> entries =
        [
            ("at", YamlValue.Time(point.At)),
            ("name", YamlValue.Text(point.Name)),
            ("value", YamlValue.Number(MetricNumber.Text(point.Value))),
        ];
        if (point.Unit is not null)
            entries.Add(("unit", YamlValue.Text(point.Unit)));
        if (point.Category is { } category)
            entries.Add(("category", YamlValue.Word(category)));
        return "- " + YamlWriter.Flow(YamlValue.Map([.. entries])) + "\n";
    }

    /// <summary>The text with a value more, on a line of its own, with the line ends that the text has.</summary>
    public static string Add(string? text, MetricPoint point)
    {
        var newLine = text?.Contains("\r\n", StringComparison.Ordinal) is true ? "\r\n" : "\n";
        var gap = text is null or "" || text.EndsWith('\n') ? "" : newLine;
        return text + gap + Render(point).Replace("\n", newLine, StringComparison.Ordinal);
    }

    public static MetricTrail Parse(string path, string text)
    {
        var (points, damaged) = (ImmutableArray.CreateBuilder<MetricPoint>(), ImmutableArray.CreateBuilder<DamagedDocument>());
        var session = Paths.SessionOfMetrics(path);
        foreach (var (item, line) in ListLines.Of(text))
        {
            try
            {
                points.Add((PlainMetric.Read(item.Span) ?? Read(path, item.ToString(), line)) with { Session = session });
            }
            catch (DamagedDocument unreadable)
            {
                // A mapping that is cut short is missed only behind its end.
                damaged.Add(new DamagedDocument(path, line, unreadable.Expected));
            }
        }
        return new MetricTrail(points.ToImmutable(), damaged.ToImmutable());
    }

    // The hyphen gives way to a space, so that the item is a mapping.
    private static MetricPoint Read(string path, string item, int line)
    {
        var map = YamlMap.Parse(path, item is ['-', ..] ? " " + item[1..] : item, line);
        var name = SafeText.OneLine(map.RequiredText("name"));
        return new MetricPoint(
            map.RequiredTime("at"),
            name is { Length: > 0 and <= MetricName.MaxLength } ? name : throw map.Damaged("name", $"a name of at most {MetricName.MaxLength} characters"),
            MetricNumber.Read(map, "value") ?? throw map.Damaged("value", "a number such as 99.95 for value"),
            map.Text("unit") is { } unit && SafeText.OneLine(unit) is { Length: > 0 } one ? one : null,
            map.Has("category") ? map.Word("category", MetricCategory.Performance) : null);
    }
}
