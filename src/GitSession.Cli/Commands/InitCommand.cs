using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Sessions;

namespace GitSession.Cli.Commands;

/// <summary>`init`.</summary>
internal sealed class InitCommand(Composition made)
{
    private readonly Option<bool> _noHooks = new("--no-hooks") { Description = "Install no git hooks. This version installs none." };

    public Command Create() =>
        Shared.Verb("init", "Make this repository a home for sessions: .ai_context/ and journal/.", [_noHooks], Run);

    private int Run(ParseResult parsed)
    {
        var written = new InitWorkspace(made.Workspace).Run();
        return made.Answer(
            parsed,
            text =>
            {
                foreach (var path in written)
                    text.WriteLine($"wrote {path}");
                if (written is [])
                    text.WriteLine("everything is there already: nothing was changed");
            },
            json => json.Texts("written", written));
    }
}
