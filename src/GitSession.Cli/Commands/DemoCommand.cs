using System.CommandLine;
using GitSession.Cli.Demo;

namespace GitSession.Cli.Commands;

/// <summary>`demo`.</summary>
internal sealed class DemoCommand(Composition made)
{
    public Command Create() =>
        Shared.Verb("demo", "Play one whole day in a throw-away repository, each command with what it printed.", [], _ => new DemoDay(made.Around).Play());
}
