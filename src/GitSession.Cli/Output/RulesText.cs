using GitSession.Rules;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>Rules for a person.</summary>
internal static class RulesText
{
    private const int Most = 100;

    public static void WriteList(TextWriter output, IReadOnlyCollection<Rule> rules)
    {
        foreach (var rule in rules)
            output.WriteLine(Line(rule));
        if (rules.Count is 0)
            output.WriteLine("[no rules]");
    }

    public static string Line(Rule rule)
    {
        var said = SafeText.OneLine(rule.Text);
        return $"{rule.Id} [{Kind(rule)}] {(said.Length > Most ? said[..Most].TrimEnd() + "…" : said)}{State(rule)}";
    }

    public static void Write(TextWriter output, Rule rule)
    {
        output.WriteLine($"{rule.Id} [{Kind(rule)}]{State(rule)}");
        foreach (var line in rule.Text.Split('\n'))
            output.WriteLine($"  {SafeText.OneLine(line)}".TrimEnd());
        output.WriteLine($"  scope: {Word(rule.TemporalScope)}, verification: {Word(rule.Verification)}, explicitness: {rule.Explicitness?.ToString() ?? "-"}");
        output.WriteLine($"  enforcement: {rule.Enforcement.ToString().ToLowerInvariant()}");
        if (ClassificationRecord.Of(rule) is { Overridden: true } && rule.Classified is { } classified)
            output.WriteLine($"  classified as: {Word(classified.Quadrant)} {Word(classified.Persistence)} {Word(classified.TemporalScope)}");
        output.WriteLine($"  in: {rule.Path}");
    }

    public static void WriteAdded(TextWriter output, AddedRule added)
    {
        output.WriteLine(Line(added.Rule));
        if (added.Found.Port is { } port)
            output.WriteLine($"  found: port {port}");
        if (added.Found.ForbiddenTerms is not [])
            output.WriteLine($"  found: {string.Join(", ", added.Found.ForbiddenTerms.Select(term => $"\"{term}\""))} as forbidden");
        if (!added.Found.IsEmpty && added.Rule.Enforcement is Enforcement.Record)
            output.WriteLine($"  nothing is held against it until {added.Rule.Path} says enforcement: warn or refuse");
        if (added.Superseded is { } edit)
            output.WriteLine($"superseded {edit.After.Id}");
    }

    private static string Kind(Rule rule) => $"{Word(rule.Quadrant)} {Word(rule.Persistence)}";

    private static string State(Rule rule) =>
        rule.SupersededBy is { } by ? $" (superseded by {SafeText.OneLine(by)})" : rule.Active ? "" : " (not active)";

    private static string Word<T>(T? word)
        where T : struct, Enum => word is { } known ? RuleDocument.Word(known) : "-";
}
