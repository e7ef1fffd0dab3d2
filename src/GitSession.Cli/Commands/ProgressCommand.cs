using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Progress;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`progress`: how far the project is, by its phases.</summary>
internal sealed class ProgressCommand(Composition made)
{
    private const int Most = 20;

    private readonly Argument<string> _place = made.Text("PHASE/DELIVERABLE", "The phase, by its number or title, and what it delivers; without that, the phase itself is meant.");
    private readonly Argument<string?> _status = made.OptionalText("STATUS", "How far it is: pending, ready, in_progress, blocked, template_ready, completed, or what the document uses.");
    private readonly Option<string?> _next = Shared.TextOption("--next", "What is to be done next in the phase.");
    private readonly Option<string?> _last = Shared.TextOption("--last", "What was done last in the phase.");
    private readonly Argument<string> _phase = made.Text("PHASE", "The phase, by its number or title.");
    private readonly Option<int?> _number = Shared.CountOption("-n", "How many commits.");
    private readonly Option<ProgressTemplate?> _template = Shared.WordOption<ProgressTemplate>("--template", "The phases of any project, or those of the operations framework.");

    public Command Create()
    {
        var set = Shared.Verb("set", "Change the status of a deliverable or of a phase, or its actions.", [_place, _status, _next, _last], Set);
        set.Validators.Add(result =>
        {
            if (result.GetResult(_status) is null or { Tokens.Count: 0 } && result.GetResult(_next) is null && result.GetResult(_last) is null)
                result.AddError("progress set wants a status, --next or --last");
        });
        return Shared.Noun(
            "progress",
            "How far the project is.",
            Show,
            Shared.Verb("show", "Show the phases and what comes next, after what commits said has been written down.", [], Show),
            set,
            Shared.Verb("gate", "Say whether a phase may begin; exit 1 where it may not.", [_phase], Gate),
            Shared.Verb("log", "List what commits changed in the phases, newest first.", [_number], Log),
            Shared.Verb("init", "Write the document where there is none.", [_template], Init));
    }

    // What can be read is shown; what cannot be is an error all the same.
    private int Show(ParseResult parsed)
    {
        var report = new ReadProgress(made.Workspace, made.Repository).Run();
        var code = made.Answer(parsed, text => ProgressText.Write(text, report), json => ProgressJson.Members(json, report));
        return Talk(report, code);
    }

    private int Set(ParseResult parsed)
    {
        var edit = PhaseEdit.Parse(parsed.GetValue(_place) ?? "", parsed.GetValue(_status)) with
        {
            NextAction = parsed.GetValue(_next) is { } next ? Phrase.Required(next) : null,
            LastAction = parsed.GetValue(_last) is { } last ? Phrase.Required(last) : null,
        };
        var report = new SetProgress(made.Workspace, made.Repository, made.Around.Time).Run(edit);
        var code = made.Answer(parsed, text => ProgressText.Write(text, report), json => ProgressJson.Members(json, report));
        ProgressText.WriteTalk(made.Around.Error, report);
        return code;
    }

    private int Gate(ParseResult parsed)
    {
        var (gate, progress) = new AskGate(made.Workspace, made.Repository).Run(parsed.GetValue(_phase) ?? "");
        made.Answer(parsed, text => GateText.Write(text, gate), json => GateText.Members(json, gate));
        return Talk(progress, gate.IsOpen ? ExitCode.Done : ExitCode.Refused);
    }

    private int Log(ParseResult parsed)
    {
        var records = new ProgressLog(made.Repository).Run(parsed.GetValue(_number) ?? Most);
        return made.Answer(parsed, text => ProgressLogText.Write(text, records), json => json.List("records", records, ProgressLogJson.Members));
    }

    private int Init(ParseResult parsed)
    {
        var written = new InitProgress(made.Workspace, made.Around.Time).Run(parsed.GetValue(_template) ?? ProgressTemplate.Project);
        return made.Answer(parsed, text => ProgressText.WriteWritten(text, written), json => json.Texts("written", written));
    }

    private int Talk(ProgressReport report, int code)
    {
        ProgressText.WriteTalk(made.Around.Error, report);
        return report.Damage is { } damage ? throw damage : code;
    }
}
