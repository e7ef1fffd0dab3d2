using System.Collections.Immutable;
using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cleanup;

/// <summary>
/// Sees that the instruction history of the project, where it has one, agrees with the rules: ids, active, count.
/// The file is the user's: it is rewritten only by force, and never staged or committed.
/// </summary>
internal sealed class HistoryCleanup(IWorkspace workspace, IRepository repository)
{
    private const int MostNamed = 5;

    public CleanupPart Run(bool dryRun, bool force)
    {
        try
        {
            if (HistoryFile.Find(workspace) is not var (path, text))
                return CleanupPart.Nothing;
            var history = InstructionHistory.Parse(path, text);
            var rules = Rules();
            var difference = HistoryDifference.Between(history, rules);
            return rules is [] ? WithoutRules(path, history)
                : difference.Count == 0 ? Agrees(path, history)
                : force ? Rewrite(path, history, rules, difference, dryRun)
                : Disagrees(path, difference);
        }
        catch (DamagedDocument damaged)
        {
            return new CleanupPart(Verdict.Fail, $"{damaged.Path} cannot be read", [$"{damaged.Path}:{damaged.Line}: expected {damaged.Expected}"]);
        }
        catch (Refusal refusal)
        {
            return new CleanupPart(Verdict.Warn, $"{refusal.Subject} was left alone", [$"{refusal.Subject}: it cannot be read or written"]);
        }
    }

    // Without one of them the count would be wrong.
    private ImmutableArray<Rule> Rules() => RuleBook.Read(workspace) switch
    {
        { Damaged: [var damaged, ..] } => throw damaged,
        var book => [.. book.Rules],
    };

    private CleanupPart Rewrite(string path, InstructionHistory history, ImmutableArray<Rule> rules, HistoryDifference difference, bool dryRun)
    {
        // What HEAD has can be had again.
        var takesOut = difference.Surplus is not [] && repository.TextAt("HEAD", path) == history.Text;
        var after = InstructionHistory.Parse(path, InstructionHistoryEdit.Apply(history, difference, takesOut));
        var left = HistoryDifference.Between(after, rules);
        if (!dryRun)
            workspace.Write(path, after.Text);
        var done = $"{path} {(dryRun ? "would be" : "was")} rewritten from the rules";
        return left.Count == 0
            ? new CleanupPart(Verdict.Pass, done, [.. Named(path, difference)])
            : new CleanupPart(Verdict.Fail, $"{done}, but for {CleanupPart.Count(left.Count, "instruction")} without a rule", [.. Named(path, left), $"{path}: HEAD does not have it as it is, so that nothing was taken out; commit it and close --force takes that out"]);
    }

    private static CleanupPart Agrees(string path, InstructionHistory history) =>
        new(Verdict.Pass, $"{CleanupPart.Count(history.Instructions.Length, "instruction")} agree with the rules", [$"{path}: {CleanupPart.Count(history.Instructions.Length, "instruction")}, as the rules say"]);

    private static CleanupPart Disagrees(string path, HistoryDifference difference) =>
        new(Verdict.Fail, $"{path} differs from the rules in {CleanupPart.Count(difference.Count, "instruction")}", [.. Named(path, difference), $"{path}: git session close --force rewrites it from the rules"]);

    private static CleanupPart WithoutRules(string path, InstructionHistory history) => history.Instructions is []
        ? new CleanupPart(Verdict.Pass, "", [])
        : new CleanupPart(
            Verdict.Warn,
            $"{CleanupPart.Count(history.Instructions.Length, "instruction")} and no rule",
            [$"{path}: there are no rules in {Paths.Rules} to compare it with"]);

    private static IEnumerable<string> Named(string path, HistoryDifference difference)
    {
        var lines = difference.Lines.ToList();
        return lines.Take(MostNamed).Select(line => $"{path}: {line}")
            .Concat(lines.Count > MostNamed ? [$"{path}: and {lines.Count - MostNamed} more"] : []);
    }
}
