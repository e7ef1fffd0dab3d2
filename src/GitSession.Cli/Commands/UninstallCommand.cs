using System.CommandLine;
using GitSession.Cli.Agents.Installation;
using GitSession.Cli.GitHooks.Installation;
using GitSession.Cli.Output;

namespace GitSession.Cli.Commands;

/// <summary>`uninstall`.</summary>
internal sealed class UninstallCommand(Composition made)
{
    public Command Create() => Shared.Verb(
        "uninstall",
        "Take out what init put in: the hooks, what leads git to them, and the wiring of agents. Your files and .ai_context/ and journal/ stay.",
        [],
        Run);

    private int Run(ParseResult parsed)
    {
        var agents = new UninstallAgents(made.Workspace).Run();
        var merge = new MergeDriver(made.Worktree, made.Git).Remove().With(new MergeAttribute(made.Worktree, made.Workspace, made.Git).Remove());
        var report = merge.With(new UninstallHooks(made.Worktree, made.Git).Run());
        var words = new HookInstallText(made.Worktree);
        return made.Answer(
            parsed,
            text =>
            {
                AgentInstallText.Write(text, agents);
                words.Write(text, report);
                text.WriteLine(agents.IsEmpty && report is { Written: [], Removed: [] }
                    ? "nothing is installed here: nothing was changed"
                    : $"the hooks{(agents.IsEmpty ? "" : " and the files of agents")} are as they were; .ai_context and journal stay, they are yours");
            },
            json => InitJson.Members(json, report, agents, words));
    }
}
