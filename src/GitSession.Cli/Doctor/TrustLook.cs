using GitSession.Cli.Output;
using GitSession.World;

namespace GitSession.Cli.Doctor;

/// <summary>Whether the commands that the repository names may run here.</summary>
internal static class TrustLook
{
    public static Diagnosis Run(Composition made, string name)
    {
        var commands = NamedCommand.Of(made.SharedSettings);
        var trust = made.TrustFile.Read();
        var open = commands.Count(command => !trust.Covers(command.Line));
        return commands is [] ? Diagnosis.Pass(name, $"{Paths.Settings} names no command")
            : open is 0 ? Diagnosis.Pass(name, $"{Plural.Of(commands.Count, "command")} may run")
            : Diagnosis.Warn(name, $"{open} of {Plural.Of(commands.Count, "command")} may not run, because you did not approve them", "git session trust --show");
    }
}
