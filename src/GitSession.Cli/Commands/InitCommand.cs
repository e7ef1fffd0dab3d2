using System.CommandLine;
using GitSession.Cli.GitHooks.Installation;
using GitSession.Cli.Output;
using GitSession.Sessions;

namespace GitSession.Cli.Commands;

/// <summary>`init`.</summary>
internal sealed class InitCommand(Composition made)
{
    private readonly Option<bool> _noHooks = new("--no-hooks") { Description = "Install no git hooks." };

    public Command Create() => Shared.Verb(
        "init",
        "Make this repository a home for sessions: .ai_context/, journal/ and hooks, beside which yours still run.",
        [_noHooks],
        Run);

    private int Run(ParseResult parsed)
    {
        // Hooks first: where the git directory cannot be written, nothing is done at all.
        var hooks = parsed.GetValue(_noHooks) ? null : new InstallHooks(made.Worktree, made.Git, HookProgram.Find(made.Around)).Run();
        var written = new InitWorkspace(made.Workspace).Run();
        var words = new HookInstallText(made.Worktree);
        return made.Answer(
            parsed,
            text =>
            {
                foreach (var path in written)
                    text.WriteLine($"wrote {path}");
                if (hooks is not null)
                    words.Write(text, hooks);
                if (written is [] && hooks is null or { Written: [], Removed: [], ToAdd: [] })
                    text.WriteLine("everything is there already: nothing was changed");
            },
            json => InitJson.Members(json, written, hooks, words));
    }
}
