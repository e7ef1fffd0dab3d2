using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Operations.Incidents;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`incident close`.</summary>
internal sealed class IncidentCloseCommand(Composition made)
{
    private readonly Argument<string> _id = made.Text("ID", "Its id, or a part of it.");

    private readonly (IncidentSection Section, Option<string?> Option)[] _sections =
    [
        (IncidentSection.Impact, Shared.TextOption("--impact", "Whom it hit, and how.")),
        (IncidentSection.RootCause, Shared.TextOption("--root-cause", "Why it came to that.")),
        (IncidentSection.Resolution, Shared.TextOption("--resolution", "How it was resolved.")),
        (IncidentSection.Prevention, Shared.TextOption("--prevention", "What keeps it from happening again: it becomes a loop.")),
        (IncidentSection.Learning, Shared.TextOption("--learning", "What was learned: it becomes a learning.")),
    ];

    private readonly Option<string[]> _commits = new("--commit") { Description = "A commit that brought the prevention, which then needs no loop; may be given several times.", HelpName = "COMMIT" };
    private readonly Option<bool> _noLoop = new("--no-loop") { Description = "Open no loop for the prevention." };

    public Command Create() => Shared.Verb(
        "close",
        "Close an incident of which all is said: make a learning, and a loop for its prevention.",
        [_id, .. _sections.Select(one => one.Option), _commits, _noLoop],
        Run);

    private int Run(ParseResult parsed)
    {
        var closed = new CloseIncident(made.Workspace, made.Repository, made.Settings, made.Around.Time, made.Around.Random)
            .Run(made.Caller(parsed), parsed.GetValue(_id) ?? "", Words(parsed));
        made.Around.Error.WriteLine($"learning: {closed.Learning.Path}");
        if (closed.Incident.Loop is { } loop)
            made.Around.Error.WriteLine($"loop: {loop}");
        if (closed.IsPreventionLoose)
            made.Around.Error.WriteLine(IncidentText.LoosePrevention(closed.Incident));
        return made.Answer(
            parsed, text => text.WriteLine(IncidentText.Line(closed.Incident, Times.Now(made.Around.Time))), json => IncidentJson.Members(json, closed.Incident));
    }

    private ClosingWords Words(ParseResult parsed) => new()
    {
        Said = [.. _sections.SelectMany(one => Phrase.Optional(parsed.GetValue(one.Option)) is { } text ? [(one.Section, text)] : Array.Empty<(IncidentSection, string)>())],
        Commits = [.. parsed.GetValue(_commits) ?? []],
        WithoutLoop = parsed.GetValue(_noLoop),
    };
}
