using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Knowledge.Recall;
using GitSession.Text;

namespace GitSession.Cli.Commands;

/// <summary>`recall`: search over the journal, the handoffs, what outlives sessions and the rules.</summary>
internal sealed class RecallCommand(Composition made)
{
    private const int Most = 10;

    private readonly Argument<string[]> _query = new("QUERY") { Description = "Words; a phrase in quotation marks has to stand there as it is.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]> _kinds = Shared.WordsOption("--kind", "Only in documents of this kind; may be given again.", [.. Enum.GetValues<RecallKind>().Select(RecallText.Word)]);
    private readonly Option<string?> _since = Shared.TimeOption("--since", "Only in documents of this day or time, or later.");
    private readonly Option<string?> _in = new("--in") { Description = "Only in what this session wrote and what came out of it.", HelpName = "SESSION" };
    private readonly Option<bool> _history = new("--history") { Description = "Also in what was changed or deleted since, as git has it." };
    private readonly Option<int?> _number = Shared.CountOption("-n", "How many passages.");

    public Command Create()
    {
        _query.Validators.Add(result => Shared.RefuseOptions(made, result));
        return Shared.Verb("recall", "Search the journal, handoffs, threads, goals, decisions, learnings and rules.", [_query, _kinds, _since, _in, _history, _number], Run);
    }

    private int Run(ParseResult parsed)
    {
        var report = new RecallPassages(made.Workspace, made.Repository, made.Around.Time).Run(Request(parsed));
        var code = made.Answer(parsed, output => RecallText.Write(output, made.Around.Bold, report, Times.Now(made.Around.Time)), json => RecallJson.Members(json, Typed(parsed), report));
        foreach (var line in RecallText.Talk(report))
            made.Around.Error.WriteLine(line);
        return code;
    }

    private RecallRequest Request(ParseResult parsed) => new(Typed(parsed), parsed.GetValue(_number) ?? Most)
    {
        Kinds = [.. (parsed.GetValue(_kinds) ?? []).Select(word => Enum.Parse<RecallKind>(word, ignoreCase: true))],
        Since = Shared.Time(parsed, _since),
        Session = parsed.GetValue(_in),
        History = parsed.GetValue(_history),
    };

    private string Typed(ParseResult parsed) => string.Join(' ', parsed.GetValue(_query) ?? []);
}
