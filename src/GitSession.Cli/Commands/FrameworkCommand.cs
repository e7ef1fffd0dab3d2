using System.CommandLine;
using GitSession.Framework.Statistics;

namespace GitSession.Cli.Commands;

internal sealed class FrameworkCommand(Composition made)
{
    public Command Create() => Shared.Noun("framework", "x", Show, Shared.Verb("stats", "x", [], Show));

    private int Show(ParseResult parsed)
    {
        var all = new ReadFigures(made.Workspace).Run();
        return made.Answer(parsed, text => text.WriteLine($"{all.Length} {all.Sum(a => a.Events)}"), json => json.WriteNumber("n", all.Length));
    }
}
