using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`trust`: the commands of the repository's settings that may run.</summary>
internal sealed class TrustCommand(Composition made)
{
    private readonly Option<bool> _show = new("--show") { Description = "List the commands and whether they are trusted." };
    private readonly Option<bool> _revoke = new("--revoke") { Description = "Trust no command of this repository any more." };

    public Command Create()
    {
        var command = Shared.Verb("trust", $"Approve the commands that {Paths.Settings} names, as they are now.", [_show, _revoke], Run);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_show) && result.GetValue(_revoke))
                result.AddError("--show and --revoke exclude each other");
        });
        return command;
    }

    private int Run(ParseResult parsed)
    {
        // What is shown is what is approved: the settings are read once.
        var commands = NamedCommand.Of(made.SharedSettings);
        if (parsed.GetValue(_revoke))
            made.TrustFile.Remove();
        else if (!parsed.GetValue(_show))
            made.TrustFile.Add(commands);
        var trust = made.TrustFile.Read();
        return made.Answer(parsed, text => TrustText.Write(text, commands, trust), json => json.List("commands", commands, (one, command) =>
        {
            one.WriteString("name", command.Name);
            one.WriteString("command", command.Line);
            one.WriteBoolean("trusted", trust.Covers(command.Line));
        }));
    }
}
