using System.CommandLine;
using System.CommandLine.Parsing;
using GitSession.Cli.Output;
using GitSession.Framework.Boundaries;
using GitSession.Framework.Deliberation;
using GitSession.Knowledge;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`decide`: a choice that was made.</summary>
internal sealed class DecideCommand(Composition made)
{
    private readonly Argument<string> _text = made.Text("TEXT", "What was decided.");
    private readonly Option<string[]> _options = new("--option") { Description = "What there was to choose from; may be given several times.", HelpName = "TEXT" };
    private readonly Option<string?> _why = Shared.TextOption("--why", "Why it was decided so.");
    private readonly Option<FollowUp?> _followUp = new("--follow-up") { Description = "The day on which to come back to it, such as 2026-12-01; true for any day.", HelpName = "DATE", CustomParser = Day };
    private readonly Option<string[]> _supersedes = new("--supersedes") { Description = "The decision in whose place it comes; may be given several times.", HelpName = "ID" };
    private readonly Option<bool> _significant = new("--significant") { Description = "It matters beyond its domain." };

    private readonly Option<string[]> _positions = new("--position")
    {
        Description = "What somebody holds, where people differ: then a deliberation is opened, and a person decides in its file.",
        HelpName = "FRAMEWORK: TEXT (WHOM IT SPEAKS FOR) -> OPTION",
    };

    private readonly Option<DeliberationUrgency?> _urgency = Shared.WordOption<DeliberationUrgency>("--urgency", "How soon it is to be decided; routine questions have one round.");

    public Command Create()
    {
        var command = Shared.Verb(
            "decide",
            "Write down a decision and print its id; with positions, open a deliberation.",
            [_text, _options, _why, _followUp, _supersedes, _significant, _positions, _urgency],
            Run);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_positions) is not null && (result.GetValue(_options) ?? []).Length < 2)
                result.AddError("positions are about options: name two --option or more");
            else if (result.GetResult(_urgency) is not null && result.GetResult(_positions) is null)
                result.AddError("--urgency goes with --position");
        });
        return command;
    }

    private static FollowUp? Day(ArgumentResult result)
    {
        var day = FollowUp.Parse(result.Tokens[0].Value);
        if (day is null)
            result.AddError($"no day such as 2026-12-01, and not true: {result.Tokens[0].Value}");
        return day;
    }

    private int Run(ParseResult parsed)
    {
        var code = parsed.GetValue(_positions) is { Length: > 0 } positions ? Deliberate(parsed, positions) : Decide(parsed);
        var question = new BoundaryQuestion(parsed.GetValue(_text) ?? "") { Why = parsed.GetValue(_why) ?? "" };
        var verdict = new WeighDecision(made.Workspace, made.Around.Time).Run(made.Caller(parsed), question);
        if (verdict.HumanRequired)
            made.Around.Error.WriteLine(RuleText.ForAPerson(verdict));
        return code;
    }

    private int Deliberate(ParseResult parsed, string[] positions)
    {
        var (deliberation, verdict) = new OpenDeliberation(made.Workspace, made.Around.Time).Run(made.Caller(parsed), new DeliberationRecord
        {
            Question = Phrase.Required(parsed.GetValue(_text) ?? ""),
            Why = Phrase.Optional(parsed.GetValue(_why)) ?? "",
            Urgency = parsed.GetValue(_urgency) ?? DeliberationUrgency.Important,
            Options = [.. (parsed.GetValue(_options) ?? []).Select(Phrase.Required)],
            Positions = [.. positions.Select(position => Position.Parse(Phrase.Required(position)))],
        });
        made.Around.Error.WriteLine($"written: {deliberation.Path}");
        return made.Answer(parsed, text => DeliberationText.Write(text, deliberation, verdict), json => DeliberationText.Members(json, deliberation, verdict));
    }

    private int Decide(ParseResult parsed) => new KnowledgeVerbs(made, KnowledgeKind.Decision).Keep(parsed, new KnowledgeItem
    {
        Kind = KnowledgeKind.Decision,
        Title = Phrase.Required(parsed.GetValue(_text) ?? ""),
        Prose = Phrase.Optional(parsed.GetValue(_why)) ?? "",
        Status = "decided",
        FollowUp = parsed.GetValue(_followUp),
        Supersedes = [.. parsed.GetValue(_supersedes) ?? []],
        Options = [.. (parsed.GetValue(_options) ?? []).Select(Phrase.Required)],
        Significant = parsed.GetValue(_significant),
    });
}
