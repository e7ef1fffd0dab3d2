using System.Text.Json;
using GitSession.Rules;
using GitSession.Text;

namespace GitSession.Export;

/// <summary>A rule, with the keys of its front matter that are ours. `rules export` is what loses none.</summary>
internal static class RuleLine
{
    public static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("path", rule.Path);
        json.Said("imported_id", rule.ImportedId);
        json.Said("text", rule.Text);
        Word(json, "quadrant", rule.Quadrant);
        Word(json, "persistence", rule.Persistence);
        Word(json, "temporal_scope", rule.TemporalScope);
        Word(json, "verification_required", rule.Verification);
        if (rule.Explicitness is { } explicitness)
            json.WriteNumber("explicitness", explicitness);
        else
            json.WriteNull("explicitness");
        json.Said("source", rule.Source);
        json.WriteBoolean("active", rule.Active);
        json.Said("superseded_by", rule.SupersededBy);
        json.Time("created_at", rule.CreatedAt);
        json.Said("produced_by", rule.ProducedBy);
        json.WriteString("enforcement", WordOf.Text(rule.Enforcement));
        json.WritePropertyName("parameters");
        YamlJson.Write(json, Parameters(rule));
    }

    private static void Word<T>(Utf8JsonWriter json, string name, T? word)
        where T : struct, Enum => json.WriteString(name, word is { } known ? RuleDocument.Word(known) : null);

    private static YamlNode Parameters(Rule rule) =>
        rule.FrontMatter?.Node.Find("parameters") is { } parameters ? InertYaml.Of(parameters) : YamlValue.Map();
}
