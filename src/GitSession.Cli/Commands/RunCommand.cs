using System.CommandLine;
using System.Globalization;
using GitSession.Cli.Output;
using GitSession.Cli.Sources;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Cli.Commands;

/// <summary>`run`: a command in the background, which the closedown ends.</summary>
internal sealed class RunCommand(Composition made)
{
    private readonly Argument<string[]> _command = new("CMD") { Description = "The command with its arguments, after --.", Arity = ArgumentArity.OneOrMore };

    public Command Create() =>
        Shared.Verb("run", "Start a command in the background, registered with the session: closing it ends the command.", [_command], Run);

    private int Run(ParseResult parsed)
    {
        var command = parsed.GetValue(_command) ?? [];
        var log = Path.Combine(made.Worktree.OwnDirectory, "run", LogName(command[0]));
        var shown = Path.GetRelativePath(made.Around.Directory, log);
        var start = new BackgroundCommand(made.Around.Directory, made.Around.Environment, log, shown);
        var process = new RegisterProcess(made.Workspace, made.Around.Processes).Start(made.Caller(parsed), () => start.Start(command));
        return made.Answer(
            parsed,
            text => text.WriteLine($"started {process.Pid}: {process.Command}\nlog: {shown}"),
            json =>
            {
                ProcessJson.Members(json, process);
                json.WriteString("log", log);
            });
    }

    private string LogName(string program) => string.Join(
        '-',
        Times.Now(made.Around.Time).ToString("yyyy-MM-dd-HH-mm-ss", CultureInfo.InvariantCulture),
        Slug.Of(Path.GetFileName(program)),
        LoopId.New(made.Around.Random, [])) + ".log";
}
