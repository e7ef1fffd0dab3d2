using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Progress;

namespace GitSession.Cli.Commands;

/// <summary>`progress`: how far the project is, by its phases.</summary>
internal sealed class ProgressCommand(Composition made)
{
    private readonly Argument<string> _place = made.Text("PHASE/DELIVERABLE", "The phase, by its number or title, and what it delivers.");
    private readonly Argument<string> _status = made.Text("STATUS", "How far it is: pending, ready, in_progress, blocked, template_ready, completed, or what the document uses.");

    public Command Create() => Shared.Noun(
        "progress",
        "How far the project is.",
        Show,
        Shared.Verb("show", "Show the phases, after what commits said has been written down.", [], Show),
        Shared.Verb("set", "Change the status of a deliverable.", [_place, _status], Set));

    // What can be read is shown; what cannot be is an error all the same.
    private int Show(ParseResult parsed)
    {
        var report = new ReadProgress(made.Workspace, made.Repository).Run();
        var code = made.Answer(parsed, text => ProgressText.WriteTable(text, report.Document?.Phases ?? []), json => ProgressJson.Members(json, report));
        ProgressText.WriteTalk(made.Around.Error, report);
        return report.Document?.Damages.FirstOrDefault() is { } damage ? throw damage : code;
    }

    private int Set(ParseResult parsed)
    {
        var edit = new SetProgress(made.Workspace).Run(ProgressChange.Parse(parsed.GetValue(_place) ?? "", parsed.GetValue(_status) ?? ""));
        return made.Answer(parsed, text => text.WriteLine(ProgressText.Line(edit)), json => ProgressJson.Members(json, edit));
    }
}
