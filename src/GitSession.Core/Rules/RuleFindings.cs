using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Rules;

/// <summary>Names what in rules is not as it should be. Each of them is kept all the same.</summary>
public static class RuleFindings
{
    private static readonly string[] Used =
    [
        "forbidden_terms", "required_terms", "when", "pattern", "service", "port", "host", "database", "url", "content", "paths", "max_files", "requires", "boundary", "domain",
    ];

    public static ImmutableArray<RuleFault> Of(RuleBook book) =>
        [.. book.Rules.SelectMany(rule => Of(rule, book)).OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line)];

    private static IEnumerable<RuleFault> Of(Rule rule, RuleBook book)
    {
        foreach (var fault in rule.Faults)
            yield return new RuleFault.Value(fault.Path, fault.Line, fault.Expected);
        if (rule.FrontMatter is not { } map)
            yield break;
        if (book.Rules.Find(other => other.InstructionId == rule.InstructionId) is { } first && first.Path != rule.Path)
            yield return new RuleFault.SharedId(rule.Path, map.LineOf("imported_id"), rule.InstructionId, first.Path);
        if (rule.SupersededBy is { } successor && !book.Rules.Exists(other => other.Id == successor || other.InstructionId == successor))
            yield return new RuleFault.UnknownSuccessor(rule.Path, map.LineOf("superseded_by"), successor);
        foreach (var fault in OfParameters(rule, map))
            yield return fault;
    }

    private static IEnumerable<RuleFault> OfParameters(Rule rule, YamlMap map)
    {
        if (Parameters(map) is not { } parameters)
            yield break;
        var unused = parameters.Keys.Except(Used, StringComparer.Ordinal).ToImmutableArray();
        if (unused is not [])
            yield return new RuleFault.UnusedParameters(rule.Path, parameters.LineOf(unused[0]), unused);
    }

    private static YamlMap? Parameters(YamlMap map)
    {
        try
        {
            return map.Map("parameters");
        }
        catch (DamagedDocument)
        {
            return null; // a fault of the rule, which names it
        }
    }
}
