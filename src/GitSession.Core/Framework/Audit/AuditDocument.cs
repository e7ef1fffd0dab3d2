using System.Collections.Immutable;
using System.Globalization;
using GitSession.Text;

namespace GitSession.Framework.Audit;

/// <summary>
/// An audit log as text: a YAML list with one flow mapping a line, only added to. Each item is read by itself, so that a damaged one
/// takes no other with it; one that another tool wrote over several lines is read too.
/// </summary>
public static class AuditDocument
{
    // A log may come from anywhere. Ours keeps to these: a few hundred characters a value, and less than this an item.
    private const int LongestItem = 1_000_000;
    private const int LongestValue = 400;
    private const int MostValues = 100;

    public static string Render(AuditLine line) => "- " + YamlWriter.Flow(YamlValue.Map([.. Entries(line).Where(entry => entry.Value is not null).Select(entry => (entry.Key, entry.Value ?? YamlValue.Null))])) + "\n";

    public static AuditTrail Parse(string path, string text)
    {
        var (lines, damaged) = (ImmutableArray.CreateBuilder<AuditLine>(), ImmutableArray.CreateBuilder<DamagedDocument>());
        foreach (var (item, number) in Items(text.TrimStart('\uFEFF')))
        {
            try
            {
                lines.Add(item.Length <= LongestItem ? Read(YamlMap.Parse(path, item, number)) : throw new DamagedDocument(path, number, "at most a million characters"));
            }
            catch (DamagedDocument unreadable)
            {
                // A mapping that is cut short is missed only behind its end.
                damaged.Add(new DamagedDocument(path, number, unreadable.Expected));
            }
        }
        return new AuditTrail(lines.ToImmutable(), damaged.ToImmutable());
    }

    /// <summary>Where the first line would stand that a log had before and has no more, counted from 1; null where it has each.</summary>
    public static int? FirstLost(string before, string now)
    {
        // Lines of two branches may stand in each other's midst after a merge, and line ends are git's to convert.
        var lines = Lines(now);
        var at = 0;
        foreach (var line in Lines(before).Where(line => line is not ""))
        {
            var found = Array.IndexOf(lines, line, at);
            if (found < 0)
                return Math.Min(at + 1, lines.Length);
            at = found + 1;
        }
        return null;
    }

    private static string[] Lines(string text) => [.. text.TrimEnd().Split('\n').Select(line => line.TrimEnd())];

    private static IEnumerable<(string Key, YamlNode? Value)> Entries(AuditLine line) =>
    [
        ("at", YamlValue.Time(line.At)),
        ("service", YamlValue.Text(line.Service)),
        ("action", YamlValue.Text(line.Action)),
        ("allowed", line.Allowed is null ? null : YamlValue.Truth(line.Allowed)),
        ("domain", Text(line.Domain)),
        ("boundary", Text(line.Boundary)),
        ("rule", Text(line.Rule)),
        ("severity", Text(line.Severity)),
        ("context", Text(line.Context)),
        ("violations", line.Violations is [] ? null : YamlValue.List(line.Violations.Select(Violation))),
        ("metadata", line.Metadata is [] ? null : YamlValue.Map([.. line.Metadata.DistinctBy(fact => fact.Key).Select(fact => (fact.Key, (YamlNode)Scalar(fact.Value)))])),
        ("duration_ms", line.DurationMs is { } duration ? YamlValue.Number(duration) : null),
    ];

    private static YamlNode Violation(AuditViolation violation)
    {
        (string Key, string? Value)[] parts = [("rule", violation.Rule), ("text", violation.Text), ("severity", violation.Severity), ("details", violation.Details)];
        return YamlValue.Map([.. parts.Where(part => part.Value is not null).Select(part => (part.Key, (YamlNode)YamlValue.Text(part.Value)))]);
    }

    private static YamlScalarNode? Text(string? text) => text is null ? null : YamlValue.Text(text);

    // A figure stays a figure for whoever reads the log with another program.
    private static YamlScalarNode Scalar(string value) =>
        value is "true" or "false" ? YamlValue.Truth(value is "true")
        : decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && value[^1] != '.' ? YamlValue.Number(value)
        : YamlValue.Text(value);

    // An item begins with a hyphen in the first column; what follows it without one is its too. The hyphen gives way to a space.
    private static IEnumerable<(string Item, int Number)> Items(string text)
    {
        var (start, first) = (-1, 0);
        for (var (at, number) = (0, 1); at < text.Length; number++)
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found + 1 : text.Length;
            var begins = text[at] == '-' && !text.AsSpan(at, end - at).TrimEnd().SequenceEqual("---");
            if (begins || (start < 0 && !IsNothing(text.AsSpan(at, end - at))))
            {
                if (start >= 0)
                    yield return (Item(text[start..at]), first);
                (start, first) = (at, number);
            }
            at = end;
        }
        if (start >= 0)
            yield return (Item(text[start..]), first);
    }

    private static bool IsNothing(ReadOnlySpan<char> line) => line.Trim() is "" or "---" or ['#', ..];

    private static string Item(string item) => (item is ['-', ..] ? " " + item[1..] : item).TrimEnd();

    private static AuditLine Read(YamlMap map) => new()
    {
        At = map.RequiredTime("at"),
        Service = Bounded(map.RequiredText("service")),
        Action = Bounded(map.Text("action") ?? ""),
        Allowed = map.Truth("allowed"),
        Domain = Bound(map.Text("domain")),
        Boundary = Bound(map.Text("boundary")),
        Rule = Bound(map.Text("rule")),
        Severity = Bound(map.Text("severity")),
        Context = Bound(map.Text("context")),
        Violations = [.. map.MapsOrTexts("violations", "text").Take(MostValues).Select(Violation)],
        Metadata = map.Map("metadata") is { } metadata ? [.. Facts(metadata).Take(MostValues)] : [],
        DurationMs = map.Text("duration_ms") is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var duration) ? (int)duration : null,
    };

    // Other tools spell a violation as the framework did that this one began with: ruleId, ruleText.
    private static AuditViolation Violation(YamlMap map) =>
        new(Bound(map.Text("rule") ?? map.Text("ruleId")), Bounded(map.Text("text") ?? map.Text("ruleText") ?? map.Text("details") ?? ""), Bound(map.Text("severity")), Bound(map.Text("details")));

    // What another tool keeps there in lists and mappings of its own is not a figure of ours.
    private static IEnumerable<(string Key, string Value)> Facts(YamlMap metadata) =>
        from entry in metadata.Node.Children
        where entry.Key is YamlScalarNode && entry.Value is YamlScalarNode { Value: not null }
        select (Bounded(((YamlScalarNode)entry.Key).Value ?? ""), Bounded(((YamlScalarNode)entry.Value).Value ?? ""));

    private static string? Bound(string? text) => text is null ? null : Bounded(text);

    private static string Bounded(string text) => text.Length <= LongestValue ? text : text[..(LongestValue - 1)] + "…";
}
