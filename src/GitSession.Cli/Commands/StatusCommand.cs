using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Operations.Incidents;
using GitSession.Sessions;

namespace GitSession.Cli.Commands;

/// <summary>`status`, which is also what the bare program does.</summary>
internal sealed class StatusCommand(Composition made)
{
    public Command Create() =>
        Shared.Verb("status", "Show what is on the session's mind; without one, what the next would inherit.", [], Run);

    public int Run(ParseResult parsed)
    {
        var report = new ReadStatus(made.Workspace, made.Belief, made.Settings, made.Around.Time).Run(made.Caller(parsed));
        report = report with { Pressure = report.Session is { } session ? made.Pressure(session) : null };
        var incidents = OpenIncidents.Read(made.Workspace);
        return made.Answer(parsed, text => StatusText.Write(text, report, incidents), json => StatusJson.Members(json, report, incidents));
    }
}
