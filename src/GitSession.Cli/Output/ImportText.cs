using GitSession.Rules;

namespace GitSession.Cli.Output;

/// <summary>What an import of rules did, for a person.</summary>
internal static class ImportText
{
    public static void Write(TextWriter output, ImportReport report)
    {
        foreach (var rule in report.Added)
            output.WriteLine($"added {RulesText.Line(rule)}");
        foreach (var (rule, _) in report.There.Where(there => there.Differs))
            output.WriteLine($"kept {rule.Id}, which says something else by now");
        output.WriteLine($"{Plural.Of(report.Added.Length, "rule")} added, {report.There.Length} there already, {report.Unusable.Length} of no use");
    }
}
