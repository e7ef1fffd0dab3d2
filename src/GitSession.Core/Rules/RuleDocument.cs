using System.Globalization;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>A rule as text: front matter with the keys of docs/formats.md, and below it what the rule says.</summary>
public static class RuleDocument
{
    public const int Format = 1;

    /// <exception cref="DamagedDocument">The front matter is no YAML, or one of its values is not what its key promises.</exception>
    public static Rule Parse(string path, string text)
    {
        var front = FrontMatter.Find(path, text);
        var rule = new Rule { Id = Paths.NameOf(path), Path = path, Text = text[(front?.Whole.End ?? 0)..].Trim() };
        return front is null ? rule : Read(rule, front.Map);
    }

    private static Rule Read(Rule rule, YamlMap map)
    {
        map.RefuseNewerFormat(Format);
        return rule with
        {
            ImportedId = map.Text("imported_id"),
            FrontMatter = map,
            Quadrant = Word<Quadrant>(map, "quadrant"),
            Persistence = Word<Persistence>(map, "persistence"),
            TemporalScope = Word<TemporalScope>(map, "temporal_scope"),
            Verification = Word<Verification>(map, "verification_required"),
            Explicitness = Share(map, "explicitness"),
            Source = map.Text("source"),
            Active = map.Truth("active") ?? true,
            SupersededBy = map.Text("superseded_by"),
            CreatedAt = map.Time("created_at"),
            ProducedBy = map.Text("produced_by"),
            Parameters = map.Map("parameters") is { } parameters ? RuleParameterReader.Read(parameters) : RuleParameters.None,
            Enforcement = map.Word("enforcement", rule.Enforcement),
        };
    }

    private static T? Word<T>(YamlMap map, string key)
        where T : struct, Enum => map.Has(key) ? map.Word<T>(key, default) : null;

    private static double? Share(YamlMap map, string key) => map.Text(key) switch
    {
        null => null,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 => share,
        _ => throw map.Damaged(key, $"a number from 0 to 1 for {key}"),
    };
}
