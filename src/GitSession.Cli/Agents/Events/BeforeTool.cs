using System.Collections.Immutable;
using GitSession.Cli.Output;
using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Agents.Events;

/// <summary>Before a tool is used: what it would change, or run, is held against the rules, so that nothing has to be taken back.</summary>
internal static class BeforeTool
{
    // What stands for a command where a finding names a path.
    private const string Command = "command";

    public static AgentAnswer Run(AgentCall call)
    {
        if (call.Event.Tool is not { } tool)
            return AgentAnswer.Nothing;
        var rules = RuleBook.Read(call.Made.Workspace).InForce.Where(rule => rule is { Speaks: true, Parameters.MaxFiles: null }).ToImmutableArray();
        var findings = rules is [] ? [] : Findings(call, rules, tool);
        var refused = findings.Where(finding => finding.Rule.Enforcement is Enforcement.Refuse).ToList();
        return refused is not [] ? new AgentAnswer { Deny = AgentText.Denied(refused) }
            : findings is not [] ? new AgentAnswer { Ask = AgentText.AskAbout(findings) }
            : AgentAnswer.Nothing;
    }

    private static ImmutableArray<Finding> Findings(AgentCall call, ImmutableArray<Rule> rules, AgentTool tool)
    {
        var files = tool.Files.Select(file => (Path: ToolPath.InWorktree(call, file.Path), file.Added)).Where(file => file.Path is not null)
            .Select(file => new StagedFile(file.Path ?? "", null, Lines(file.Added))).ToList();
        // A command is in no file, so that only rules for all files speak of it.
        var ofCommands = tool.Command is { } command
            ? RuleCheck.Run(rules.Where(rule => rule.Parameters.Paths.IsEmpty), [new StagedFile(Command, null, Lines(command.Split('\n')))])
            : [];
        var findings = RuleCheck.Run(rules, files).AddRange(ofCommands);
        return findings.Any(finding => finding.Rule.Parameters.RequiresApproval) ? Unapproved(call.Made.Workspace, findings) : findings;
    }

    private static ImmutableArray<Finding> Unapproved(IWorkspace workspace, ImmutableArray<Finding> findings)
    {
        var approved = workspace.List(Paths.Decisions).Where(Paths.IsEntry).SelectMany(path => Approved(path, workspace)).ToHashSet(StringComparer.Ordinal);
        return [.. findings.Where(finding => !finding.Rule.Parameters.RequiresApproval || !approved.Contains(finding.Rule.Id))];
    }

    // A decision that cannot be read approves nothing.
    private static ImmutableArray<string> Approved(string path, IWorkspace workspace)
    {
        try
        {
            return Approval.ApprovedIn(path, workspace.Read(path) ?? "");
        }
        catch (Exception unreadable) when (unreadable is DamagedDocument or Refusal)
        {
            return [];
        }
    }

    private static ImmutableArray<AddedLine> Lines(IEnumerable<string> lines) => [.. lines.Select((line, index) => new AddedLine(index + 1, line))];
}
