using System.Collections.Immutable;
using GitSession.Cli.Output;
using GitSession.Framework;
using GitSession.Framework.Audit;
using GitSession.Rules;

namespace GitSession.Cli.Agents.Events;

/// <summary>Before a tool is used: what it would change, or run, is held against the rules, so that nothing has to be taken back.</summary>
internal static class BeforeTool
{
    public static AgentAnswer Run(AgentCall call)
    {
        if (call.Event.Tool is not { } tool)
            return AgentAnswer.Nothing;
        var rules = RuleBook.Read(call.Made.Workspace).InForce.Where(rule => rule.Parameters.CanBeChecked).ToImmutableArray();
        return rules is [] || tool is { Files: [], Command: null } ? AgentAnswer.Nothing : Answer(Kept(call, Judged(call, rules, Change(call, rules, tool)), tool));
    }

    private static RuleJudgment Kept(AgentCall call, RuleJudgment judgment, AgentTool tool)
    {
        var place = tool.Files is [var (path, _), ..] ? ToolPath.InWorktree(call, path) ?? "outside of the worktree" : tool.Command?.Split('\n')[0] ?? "";
        call.Keep(JudgmentLines.Of(judgment, place, call.Now));
        return judgment;
    }

    private static AgentAnswer Answer(RuleJudgment judgment) =>
        judgment.Refused is not [] ? new AgentAnswer { Deny = AgentText.Denied(judgment.Refused) }
        : judgment.Warned is not [] ? new AgentAnswer { Ask = AgentText.AskAbout(judgment.Warned) }
        : AgentAnswer.Nothing;

    private static RuleJudgment Judged(AgentCall call, ImmutableArray<Rule> rules, ProposedChange change)
    {
        var judgment = RuleJudgment.Of(rules, change, call.Made.Around.Time.GetUtcNow());
        return judgment.Findings.Any(finding => finding.Rule.Parameters.NeedsApproval) ? judgment.Hear(Approvals.In(call.Made.Workspace)) : judgment;
    }

    private static ProposedChange Change(AgentCall call, ImmutableArray<Rule> rules, AgentTool tool)
    {
        var files = tool.Files.Select(file => (Path: ToolPath.InWorktree(call, file.Path), file.Added)).Where(file => file.Path is not null)
            .Select(file => new StagedFile(file.Path ?? "", null, Lines(file.Added)));
        var change = new ProposedChange([.. files]) { Run = Lines(tool.Command?.Split('\n') ?? []) };
        // What an agent changed before is read only where a rule counts files.
        return rules.Any(rule => rule.Parameters.MaxFiles is not null && change.Under(rule).Any()) ? change with { Before = [.. call.Activity().Files] } : change;
    }

    private static ImmutableArray<AddedLine> Lines(IEnumerable<string> lines) => [.. lines.Select((line, index) => new AddedLine(index + 1, line))];
}
