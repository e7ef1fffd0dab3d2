using System.CommandLine;
using GitSession.Cli.Agents.Installation;
using GitSession.Cli.GitHooks.Installation;
using GitSession.Cli.Output;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`init`.</summary>
internal sealed class InitCommand(Composition made)
{
    private readonly Option<bool> _noHooks = new("--no-hooks") { Description = "Install no git hooks." };

    private readonly Option<string[]> _agents =
        Shared.WordsOption("--agent", "Wire a coding agent too; may be given several times.", [.. KnownAgents.All.Select(agent => agent.Name)]);

    public Command Create() => Shared.Verb(
        "init",
        "Make this repository a home for sessions: .ai_context/, journal/ and hooks, beside which yours still run.",
        [_agents, _noHooks],
        Run);

    private int Run(ParseResult parsed)
    {
        // What may be refused comes first: where a file of an agent cannot be read or the git directory not be written, nothing is done at all.
        var planned = new InstallAgents(made.Workspace, made.Around).Plan(parsed.GetValue(_agents) ?? []);
        var attribute = new MergeAttribute(made.Worktree, made.Workspace, made.Git);
        string[] without = attribute.IsKnown ? [Paths.Attributes] : [];
        var program = HookProgram.Find(made.Around);
        var hooks = parsed.GetValue(_noHooks) ? null : new InstallHooks(made.Worktree, made.Git, program).Run();
        var merge = new MergeDriver(made.Worktree, made.Git).Install(program).With(attribute.Install()).Beyond(hooks);
        var written = new InitWorkspace(made.Workspace).Run(without);
        var agents = planned.Write();
        var words = new HookInstallText(made.Worktree);
        return made.Answer(
            parsed,
            text =>
            {
                foreach (var path in written)
                    text.WriteLine($"wrote {path}");
                if (hooks is not null)
                    words.Write(text, hooks);
                words.Write(text, merge);
                AgentInstallText.Write(text, agents);
                if (written is [] && merge.Written is [] && agents.IsEmpty && hooks is null or { Written: [], Removed: [], ToAdd: [] })
                    text.WriteLine("everything is there already: nothing was changed");
            },
            json => InitJson.Members(json, [.. written, .. merge.Written.Select(words.Show)], hooks, agents, words));
    }
}
