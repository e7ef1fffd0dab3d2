using System.CommandLine;
using GitSession.Knowledge;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`remember`: makes a document of anything at once.</summary>
internal sealed class RememberCommand(Composition made)
{
    private readonly Argument<string> _text = made.Text("TEXT", "What must not be forgotten.");
    private readonly Option<bool> _thread = new("--thread") { Description = "It is a line of work that goes on." };
    private readonly Option<bool> _decision = new("--decision") { Description = "It was decided." };
    private readonly Option<bool> _learning = new("--learning") { Description = "It was found out; so it is where nothing else is said." };
    private readonly Option<bool> _goal = new("--goal") { Description = "It is to be achieved." };
    private readonly Option<bool> _significant = new("--significant") { Description = "It matters beyond its domain." };

    public Command Create()
    {
        var command = Shared.Verb(
            "remember", "Write down at once what outlives the session and print its id.", [_text, _thread, _decision, _learning, _goal, _significant], Run);
        command.Validators.Add(result =>
        {
            if (new[] { _thread, _decision, _learning, _goal }.Count(result.GetValue) > 1)
                result.AddError("--thread, --decision, --learning and --goal exclude each other");
        });
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var kind = parsed.GetValue(_thread) ? KnowledgeKind.Thread
            : parsed.GetValue(_decision) ? KnowledgeKind.Decision
            : parsed.GetValue(_goal) ? KnowledgeKind.Goal
            : KnowledgeKind.Learning;
        return new KnowledgeVerbs(made, kind).Keep(parsed, new KnowledgeItem
        {
            Kind = kind,
            Title = Phrase.Required(parsed.GetValue(_text) ?? ""),
            Status = kind switch { KnowledgeKind.Learning => null, KnowledgeKind.Decision => "decided", _ => KnowledgeItem.Active },
            Significant = parsed.GetValue(_significant),
        });
    }
}
