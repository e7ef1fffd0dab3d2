using GitSession.Cli.Adapters;
using GitSession.Cli.GitHooks;
using GitSession.Cli.Output;
using GitSession.Framework;
using GitSession.Rules;

namespace GitSession.Benchmarks;

/// <summary>
/// How often the boundary enforcer and the cross-reference validator would have spoken to commits that people made: by the sample rules beside
/// this program, nobody approving anything, and without a rule.
/// </summary>
internal static class RuleAlarms
{
    private const int Commits = 300;
    private const int Examples = 3;

    public static void Run(IEnumerable<string> repositories)
    {
        var rules = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Rules"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => RuleDocument.Parse($".ai_context/rules/{Path.GetFileName(file)}", File.ReadAllText(file))).ToList();
        var asked = repositories.Select(path => (Name: Path.GetFileName(path.TrimEnd('/')) is "repo" ? Path.GetFileName(Path.GetDirectoryName(path.TrimEnd('/'))) : Path.GetFileName(path.TrimEnd('/')), Changes: Changes(path))).ToList();
        Console.WriteLine("\n| per 100 commits | rules | commits | BoundaryEnforcer warns | refuses | CrossReferenceValidator warns | refuses | µs a commit |\n|---|---|---|---|---|---|---|---|");
        foreach (var (name, changes) in asked)
        {
            Print($"{name}", rules, changes);
            Print($"{name}", [], changes);
        }
        foreach (var (name, changes) in asked)
            PrintRules(name ?? "", rules, changes);
    }

    private static void Print(string name, List<Rule> rules, List<(string Subject, ProposedChange Change)> changes)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var judged = changes.ConvertAll(commit => RuleJudgment.Of(rules, commit.Change, DateTimeOffset.UtcNow));
        var time = clock.Elapsed.TotalMicroseconds / changes.Count;
        string Share(RuleService service, Enforcement enforcement) =>
            (100.0 * judged.Count(judgment => judgment.Findings.Any(finding => finding.Service == service && finding.Rule.Enforcement == enforcement)) / changes.Count).ToString("0.0");
        Console.WriteLine(
            $"| {name} | {rules.Count} | {changes.Count} | {Share(RuleService.BoundaryEnforcer, Enforcement.Warn)} | {Share(RuleService.BoundaryEnforcer, Enforcement.Refuse)} "
            + $"| {Share(RuleService.CrossReferenceValidator, Enforcement.Warn)} | {Share(RuleService.CrossReferenceValidator, Enforcement.Refuse)} | {time:0} |");
    }

    // The most that one rule says, with what it says: that is where false alarms are read off.
    private static void PrintRules(string name, List<Rule> rules, List<(string Subject, ProposedChange Change)> changes)
    {
        Console.WriteLine($"\n{name}, rule by rule:\n");
        foreach (var rule in rules)
        {
            var found = changes.Select(commit => (commit.Subject, RuleJudgment.Of([rule], commit.Change, DateTimeOffset.UtcNow).Findings)).Where(commit => commit.Findings is not []).ToList();
            Console.WriteLine($"- {rule.Id}: {100.0 * found.Count / changes.Count:0.0} of 100 commits");
            foreach (var (subject, findings) in found.Take(Examples))
                Console.WriteLine($"  - {subject}: {RuleText.Message(findings[0])}");
        }
    }

    private static List<(string Subject, ProposedChange Change)> Changes(string repository)
    {
        var git = new GitProcess(Path.GetFullPath(repository), Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? ""));
        var commits = git.Run("log", "--no-merges", "--min-parents=1", $"-{Commits}", "--format=%H %s").OrFail().Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. commits.Select(commit => (commit[41..], Change(git, commit[..40])))];
    }

    private static ProposedChange Change(GitProcess git, string commit)
    {
        var answer = git.Run("diff", "--raw", "-z", "--no-abbrev", "--find-renames", "-p", "-U0", "--inter-hunk-context=0", "--full-index", "--no-color", $"{commit}^", commit, "--").OrFail();
        return new ProposedChange(StagedDiff.Read(answer.Text));
    }
}
