using System.CommandLine;
using GitSession.Knowledge;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`thread`: lines of work that go on over many sessions.</summary>
internal sealed class ThreadCommand(Composition made)
{
    private readonly KnowledgeVerbs _verbs = new(made, KnowledgeKind.Thread);
    private readonly Argument<string> _text = made.Text("TEXT", "What it is about.");
    private readonly Option<string?> _why = Shared.TextOption("--why", "What whoever goes on with it must know.");
    private readonly Argument<string> _status = Shared.WordArgument("STATUS", "What becomes of it; sessions are told of active ones.", [KnowledgeItem.Active, "waiting", "done", "dropped"]);

    public Command Create() => Shared.Noun(
        "thread",
        "Threads: lines of work that go on over many sessions.",
        _verbs.List,
        Shared.Verb("add", "Begin a thread and print its id.", [_text, _why], Add),
        _verbs.ListVerb(),
        _verbs.ShowVerb(),
        Shared.Verb("set", "Change a thread's status.", [_verbs.Id, _status], parsed => _verbs.Change(parsed, "status", parsed.GetValue(_status) ?? "")));

    private int Add(ParseResult parsed) => _verbs.Keep(parsed, new KnowledgeItem
    {
        Kind = KnowledgeKind.Thread,
        Title = Phrase.Required(parsed.GetValue(_text) ?? ""),
        Prose = Phrase.Optional(parsed.GetValue(_why)) ?? "",
        Status = KnowledgeItem.Active,
    });
}
