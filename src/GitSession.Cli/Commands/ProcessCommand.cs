using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GitSession.Cleanup;
using GitSession.Cli.Output;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Cli.Commands;

/// <summary>`process`: what the closedown of this session ends.</summary>
internal sealed class ProcessCommand(Composition made)
{
    private readonly Argument<int> _pid = new("PID") { Description = "The number of a process that runs.", CustomParser = ParseNumber };

    public Command Create() => Shared.Noun(
        "process",
        "Background processes of the session: closing it ends them.",
        List,
        Shared.Verb("add", "Register a process that runs.", [_pid], Add),
        Shared.Verb("list", "List them, and whether they still run.", [], List));

    private static int ParseNumber(ArgumentResult result)
    {
        if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            result.AddError($"<{result.Argument.Name}> wants the number of a process, not {result.Tokens[0].Value}");
        return number;
    }

    private int Add(ParseResult parsed)
    {
        var process = new RegisterProcess(made.Workspace, made.Around.Processes).Add(made.Caller(parsed), parsed.GetValue(_pid));
        return made.Answer(parsed, text => text.WriteLine($"registered {process.Pid}: {process.Command}"), json => ProcessJson.Members(json, process));
    }

    private int List(ParseResult parsed)
    {
        var now = Times.Now(made.Around.Time);
        var processes = new LiveSessions(made.Workspace).Pick(made.Caller(parsed)).Processes.ConvertAll(process => (Process: process, Runs: Runs(process)));
        return made.Answer(
            parsed,
            text => MemoryText.Block(text, $"Background Processes ({processes.Count}):", processes.Select(one => ProcessText.Line(one.Process, one.Runs, now)), "none"),
            json => json.List("processes", processes, (process, one) =>
            {
                ProcessJson.Members(process, one.Process);
                process.WriteBoolean("running", one.Runs);
            }));
    }

    private bool Runs(BackgroundProcess process) => made.Around.Processes.Find(process.Pid) is { } now && process.Is(now);
}
