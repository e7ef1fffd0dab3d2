using System.Collections.Immutable;
using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Operations.Incidents;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`incident open`.</summary>
internal sealed class IncidentOpenCommand(Composition made)
{
    private readonly Argument<string> _title = made.Text("TITLE", "What goes wrong.");
    private readonly Option<IncidentClass?> _class = Shared.WordOption<IncidentClass>("--class", "How much it matters: answered within 5 min, 15 min, 1 h, or by the end of the next business day.");
    private readonly Option<string?> _detected = Shared.TimeOption("--detected-at", "When it was detected; now where it is left out.");
    private readonly Option<string?> _context = Shared.TextOption("--context", "How it was detected.");
    private readonly Option<IncidentCategory?> _category = Shared.WordOption<IncidentCategory>("--category", "What it is about; operations where it is left out.");
    private readonly Option<string?> _deployment = new("--deployment") { Description = "The tag of the deployment that caused it.", HelpName = "TAG" };

    public Command Create()
    {
        _class.Required = true;
        return Shared.Verb("open", "Write down that something goes wrong, and print its id.", [_title, _class, _detected, _context, _category, _deployment], Run);
    }

    private int Run(ParseResult parsed)
    {
        var incident = new OpenIncident(made.Workspace, made.Repository, made.Around.Time).Run(made.Caller(parsed), Draft(parsed));
        made.Around.Error.WriteLine($"written: {incident.Path}");
        made.Around.Error.WriteLine(IncidentText.RespondBy(incident));
        return made.Answer(parsed, text => text.WriteLine(incident.Id), json => IncidentJson.Members(json, incident));
    }

    private Incident Draft(ParseResult parsed) => new()
    {
        Title = Phrase.Required(parsed.GetValue(_title) ?? ""),
        Class = parsed.GetValue(_class),
        DetectedAt = Shared.Time(parsed, _detected),
        Category = parsed.GetValue(_category) ?? IncidentCategory.Operations,
        Deployment = Phrase.Optional(parsed.GetValue(_deployment)),
        Said = Phrase.Optional(parsed.GetValue(_context)) is { } context
            ? ImmutableDictionary<IncidentSection, string>.Empty.Add(IncidentSection.Detection, context)
            : ImmutableDictionary<IncidentSection, string>.Empty,
    };
}
