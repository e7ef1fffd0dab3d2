using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Figures;

/// <summary>`targets.yaml`: what metrics have to be. People edit it.</summary>
public static class TargetsDocument
{
    private const string Key = "targets";

    /// <summary>What the framework's own operations aim at, as the document of a new project.</summary>
    public const string OfTheFramework = """
        format: 1

        # What operations aim at. Change a line to what this project needs; take out what it does not measure.
        targets:
          availability: { target: "> 99.9", unit: "%", category: performance }
          mttr: { target: "< 120", unit: s, category: performance }
          efficiency: { target: ">= 10", unit: x, category: performance }
          cost reduction: { target: "20..30", unit: "%", category: cost }
          security response: { target: "< 30", unit: s, category: security }
          predictive accuracy: { target: "> 95", unit: "%", category: performance }
          automation coverage: { target: "> 95", unit: "%", category: performance }
          resolved without human: { target: "> 90", unit: "%", category: performance }

        """;

    /// <exception cref="DamagedDocument">It cannot be read; an entry of it is no target.</exception>
    public static ImmutableArray<MetricTarget> Parse(string path, string text) =>
        NamedEntries.Read(path, text, Key) is { } targets ? [.. targets.Keys.Select(name => Read(targets, name))] : [];

    public static string Set(string? text, MetricTarget target) => NamedEntries.Set(Paths.Targets, text, Key, (target.Name, Node(target)));

    private static MetricTarget Read(YamlMap targets, string name)
    {
        var entry = targets.IsMap(name) ? targets.Map(name) : null;
        var said = entry is null ? targets.Text(name) : entry.RequiredText("target");
        if (said is null || TargetRange.Parse(said) is not { } target)
            throw entry is null ? targets.Damaged(name, Expected) : entry.Damaged("target", Expected);
        return new MetricTarget(name, target.Range, entry?.Text("unit") ?? target.Unit, entry?.Has("category") is true ? entry.Word("category", MetricCategory.Performance) : null);
    }

    private const string Expected = "a target such as \">= 99.9\", \"< 120\", \"= 0\" or \"20..30\", in quotation marks";

    private static YamlMappingNode Node(MetricTarget target)
    {
        var entry = YamlValue.Map(("target", YamlValue.Text(target.Range.ToString())));
        if (target.Unit is { } unit)
            entry.Add(YamlValue.Text("unit"), YamlValue.Text(unit));
        if (target.Category is { } category)
            entry.Add(YamlValue.Text("category"), YamlValue.Word(category));
        return entry;
    }
}
