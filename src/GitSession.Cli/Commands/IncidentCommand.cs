using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Operations.Incidents;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`incident`: what goes wrong in operations, from its detection to what is learned of it.</summary>
internal sealed class IncidentCommand(Composition made)
{
    private static readonly (string Word, IncidentSection Section)[] Sections =
    [
        ("detection", IncidentSection.Detection), ("impact", IncidentSection.Impact), ("cause", IncidentSection.RootCause),
        ("resolution", IncidentSection.Resolution), ("prevention", IncidentSection.Prevention), ("learning", IncidentSection.Learning),
    ];

    private readonly Argument<string> _id = made.Text("ID", "Its id, or a part of it.");
    private readonly Argument<string> _text = made.Text("TEXT", "What was found out or done.");
    private readonly Argument<string> _finding = made.Text("TEXT", "What was found; or the id of a finding whose status changes.");
    private readonly Option<bool> _all = new("--all") { Description = "Closed ones too." };
    private readonly Option<string?> _section = new("--section") { Description = "The section that says it; the timeline where it is left out.", HelpName = string.Join('|', Sections.Select(one => one.Word)) };
    private readonly Option<string> _to = new("--to") { Description = "The person who is to decide.", HelpName = "WHO", Required = true };
    private readonly Option<string?> _why = Shared.TextOption("--why", "Why.");
    private readonly Option<string?> _at = Shared.TimeOption("--at", "When it was resolved; now where it is left out.");
    private readonly Option<string?> _by = new("--by") { Description = "Who resolved it; who git says you are where it is left out.", HelpName = "WHO" };
    private readonly Option<string?> _resolution = Shared.TextOption("--resolution", "How it was resolved.");
    private readonly Option<VulnerabilityStatus?> _status = Shared.WordOption<VulnerabilityStatus>("--status", "What became of it.");

    public Command Create()
    {
        _section.AcceptOnlyFromAmong([.. Sections.Select(one => one.Word)]);
        return Shared.Noun(
            "incident",
            "What goes wrong in operations: open, answer, resolve and close it, so that something is learned.",
            List,
            new IncidentOpenCommand(made).Create(),
            Shared.Verb("list", "List the incidents that are not closed, and the mean time to restore.", [_all], List),
            Shared.Verb("show", "Show one.", [_id], Show),
            Shared.Verb("note", "Write down what was found out or done.", [_id, _text, _section], Note),
            Shared.Verb("escalate", "Hand it to a person.", [_id, _to, _why], Escalate),
            Shared.Verb("finding", "Keep a vulnerability with its status, and print its id.", [_id, _finding, _status], Finding),
            Shared.Verb("resolve", "What went wrong works again.", [_id, _at, _by, _resolution], Resolve),
            new IncidentCloseCommand(made).Create(),
            Shared.Verb("reopen", "It goes on, or is back.", [_id, _why], Reopen));
    }

    /// <summary>What can be read is shown; what cannot be is an error all the same.</summary>
    private int List(ParseResult parsed)
    {
        var report = new ReadIncidents(made.Workspace, made.Around.Time).Run();
        var all = parsed.CommandResult.Command.Options.Contains(_all) && parsed.GetValue(_all);
        var code = made.Answer(parsed, text => IncidentText.Write(text, report, all), json => IncidentJson.Members(json, report));
        foreach (var contradictory in report.Figures.Contradictory)
            made.Around.Error.WriteLine(IncidentText.Contradiction(contradictory));
        return report.Damaged is [var first, ..] ? throw first : code;
    }

    private int Show(ParseResult parsed)
    {
        var written = new IncidentFolder(made.Workspace).Find(IdOf(parsed));
        return made.Answer(parsed, output => output.Write(EntryText.ForTerminal(written.Text)), json => IncidentJson.Members(json, written.Incident));
    }

    private int Note(ParseResult parsed)
    {
        var text = Phrase.Required(parsed.GetValue(_text) ?? "");
        var word = parsed.GetValue(_section);
        IncidentSection? section = word is null ? null : Sections.First(one => one.Word == word).Section;
        return Edit(parsed, (written, now) => IncidentSteps.Note(written, section, text, now));
    }

    private int Escalate(ParseResult parsed)
    {
        var (to, why) = (Phrase.Required(parsed.GetValue(_to) ?? ""), Phrase.Optional(parsed.GetValue(_why)));
        return Edit(parsed, (written, now) => IncidentSteps.Escalate(written, to, why, now));
    }

    private int Reopen(ParseResult parsed)
    {
        var why = Phrase.Optional(parsed.GetValue(_why));
        return Edit(parsed, (written, now) => IncidentSteps.Reopen(written, why, now));
    }

    private int Finding(ParseResult parsed)
    {
        var text = Phrase.Required(parsed.GetValue(_finding) ?? "");
        Vulnerability? kept = null;
        new EditIncident(made.Workspace, made.Repository, made.Around.Time).Run(made.Caller(parsed), IdOf(parsed), (written, now) =>
        {
            (var changed, kept) = IncidentSteps.Find(written, text, parsed.GetValue(_status), now);
            return changed;
        });
        return kept is null ? ExitCode.Bug : made.Answer(parsed, output => output.WriteLine(kept.Id), json => IncidentJson.Members(json, kept));
    }

    private int Resolve(ParseResult parsed) => Answer(parsed, new ResolveIncident(made.Workspace, made.Repository, made.Around.Time).Run(
        made.Caller(parsed),
        IdOf(parsed),
        Phrase.Optional(parsed.GetValue(_by)),
        Shared.Time(parsed, _at),
        Phrase.Optional(parsed.GetValue(_resolution))));

    private int Edit(ParseResult parsed, Func<WrittenIncident, DateTimeOffset, WrittenIncident> decide) =>
        Answer(parsed, new EditIncident(made.Workspace, made.Repository, made.Around.Time).Run(made.Caller(parsed), IdOf(parsed), decide));

    private int Answer(ParseResult parsed, Incident incident) => made.Answer(
        parsed, text => text.WriteLine(IncidentText.Line(incident, GitSession.Text.Times.Now(made.Around.Time))), json => IncidentJson.Members(json, incident));

    private string IdOf(ParseResult parsed) => parsed.GetValue(_id) ?? "";
}
