using System.Collections.Immutable;
using System.Globalization;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Figures;

/// <summary>`baseline.yaml`: what metrics are held against. People edit it.</summary>
public static class BaselineDocument
{
    private const string Key = "baseline";

    /// <exception cref="DamagedDocument">It cannot be read; an entry of it is no baseline.</exception>
    public static ImmutableArray<MetricBaseline> Parse(string path, string text) =>
        NamedEntries.Read(path, text, Key) is { } entries ? [.. entries.Keys.Select(name => Read(entries, name))] : [];

    public static string Set(string? text, IReadOnlyCollection<MetricBaseline> baselines) =>
        NamedEntries.Set(Paths.Baseline, text, Key, [.. baselines.Select(one => (one.Name, Node(one)))]);

    private static MetricBaseline Read(YamlMap entries, string name)
    {
        if (!entries.IsMap(name))
            return new MetricBaseline(name, (entries.Text(name) is { } text ? MetricNumber.Parse(text) : null) ?? throw entries.Damaged(name, "a finite number"));
        var entry = entries.Map(name) ?? throw entries.Damaged(name, "a mapping");
        var mad = MetricNumber.Read(entry, "mad");
        return new MetricBaseline(
            name,
            MetricNumber.Read(entry, "value") ?? throw entry.Damaged("value", "a number such as 99.95 for value"),
            mad is < 0 ? throw entry.Damaged("mad", "a number that is not below 0 for mad") : mad,
            entry.Time("at"),
            entry.Number("count"));
    }

    // All four, so that nothing of the entry before stays beside what it is not of.
    private static YamlMappingNode Node(MetricBaseline baseline) => YamlValue.Map(
        ("value", YamlValue.Number(MetricNumber.Text(baseline.Value))),
        ("mad", baseline.Mad is { } mad ? YamlValue.Number(MetricNumber.Text(mad)) : YamlValue.Null),
        ("at", YamlValue.Time(baseline.At)),
        ("count", baseline.Count is { } count ? YamlValue.Number(count.ToString(CultureInfo.InvariantCulture)) : YamlValue.Null));
}
