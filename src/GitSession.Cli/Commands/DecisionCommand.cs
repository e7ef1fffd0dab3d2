using System.CommandLine;
using GitSession.Knowledge;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`decision`: what was decided, and what came of it.</summary>
internal sealed class DecisionCommand(Composition made)
{
    private readonly KnowledgeVerbs _verbs = new(made, KnowledgeKind.Decision);
    private readonly Argument<string> _outcome = made.Text("TEXT", "What came of it.");

    public Command Create() => Shared.Noun(
        "decision",
        "Decisions: what was decided, and what came of it.",
        _verbs.List,
        _verbs.ListVerb(),
        _verbs.ShowVerb(),
        Shared.Verb("outcome", "Say what came of a decision: it needs no follow-up any more.", [_verbs.Id, _outcome], parsed =>
            _verbs.Change(parsed, "outcome", Phrase.Required(parsed.GetValue(_outcome) ?? ""))));
}
