using System.Text.Json;
using GitSession.Rules;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>Rules for a program, with the keys of their files. A word that is not ours stands there as it is spelled.</summary>
internal static class RulesJson
{
    // The file's own words for them may be of another kind than the program expects.
    private static readonly string[] Typed = ["format", "id", "text", "path", "active", "in_force", "superseded_by", "enforcement", "explicitness"];

    public static void List(Utf8JsonWriter json, IEnumerable<Rule> rules, IEnumerable<RuleFault> faults)
    {
        json.List("rules", rules, Members);
        json.List("findings", faults, (found, fault) =>
        {
            found.WriteString("file", fault.Path);
            found.WriteNumber("line", fault.Line);
            found.WriteString("message", RuleFaultText.Message(fault));
        });
    }

    public static void Members(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("path", rule.Path);
        json.WriteString("text", rule.Text);
        json.WriteBoolean("active", rule.Active);
        json.WriteBoolean("in_force", rule.IsInForce);
        json.WriteString("superseded_by", rule.SupersededBy);
        json.WriteString("enforcement", rule.Enforcement.ToString().ToLowerInvariant());
        if (rule.Explicitness is { } explicitness)
            json.WriteNumber("explicitness", explicitness);
        else
            json.WriteNull("explicitness");
        WriteOthers(json, rule);
    }

    public static void Added(Utf8JsonWriter json, AddedRule added)
    {
        Members(json, added.Rule);
        if (ClassificationRecord.Of(added.Rule) is { } record)
            json.WriteBoolean("overridden", record.Overridden);
        json.WriteString("supersedes", added.Superseded?.After.Id);
    }

    public static void Changed(Utf8JsonWriter json, RuleEdit edit)
    {
        Members(json, edit.After);
        json.WriteBoolean("changed", edit.IsChange);
    }

    public static void Imported(Utf8JsonWriter json, ImportReport report)
    {
        json.Texts("added", report.Added.Select(rule => rule.Id));
        json.List("there", report.There, (there, found) =>
        {
            there.WriteString("id", found.Rule.Id);
            there.WriteBoolean("differs", found.Differs);
        });
        json.List("unusable", report.Unusable, (unusable, damaged) =>
        {
            unusable.WriteString("file", damaged.Path);
            unusable.WriteNumber("line", damaged.Line);
            unusable.WriteString("expected", damaged.Expected);
        });
    }

    private static void WriteOthers(Utf8JsonWriter json, Rule rule)
    {
        if (rule.FrontMatter is not { } map)
            return;
        foreach (var (key, value) in map.Node.Children)
        {
            if ((key as YamlScalarNode)?.Value is not { } name || Typed.Contains(name, StringComparer.Ordinal))
                continue;
            json.WritePropertyName(name);
            YamlJson.Write(json, value);
        }
    }
}
