using System.CommandLine;
using GitSession.Cli.Output;

namespace GitSession.Cli.Commands;

/// <summary>`completion`: a script for a shell, made from the command line itself.</summary>
internal sealed class CompletionCommand(Composition made)
{
    private readonly Argument<string> _shell = MakeShell();

    public Command Create() =>
        Shared.Verb("completion", "Print the tab completion for a shell: bash, zsh or fish.", [_shell], parsed =>
        {
            made.Around.Out.Write(CompletionScript.For(parsed.GetValue(_shell) ?? "", Root.CreateWhole(made)));
            return ExitCode.Done;
        });

    private static Argument<string> MakeShell()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        return shell;
    }
}
