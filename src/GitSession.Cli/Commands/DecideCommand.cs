using System.CommandLine;
using System.CommandLine.Parsing;
using GitSession.Knowledge;
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

    public Command Create() => Shared.Verb(
        "decide",
        "Write down a decision and print its id.",
        [_text, _options, _why, _followUp, _supersedes, _significant],
        Run);

    private static FollowUp? Day(ArgumentResult result)
    {
        var day = FollowUp.Parse(result.Tokens[0].Value);
        if (day is null)
            result.AddError($"no day such as 2026-12-01, and not true: {result.Tokens[0].Value}");
        return day;
    }

    private int Run(ParseResult parsed) => new KnowledgeVerbs(made, KnowledgeKind.Decision).Keep(parsed, new KnowledgeItem
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
