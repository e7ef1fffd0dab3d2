using System.CommandLine;
using GitSession.Knowledge;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`learn`: something that was found out.</summary>
internal sealed class LearnCommand(Composition made)
{
    private readonly Argument<string> _text = made.Text("TEXT", "What was found out.");
    private readonly Option<string?> _domain = new("--domain") { Description = "What it is about: sessions of that mode are told; the session's own mode where it is left out.", HelpName = "DOMAIN" };
    private readonly Option<bool> _significant = new("--significant") { Description = "It matters beyond its domain: every session is told." };

    public Command Create() => Shared.Verb("learn", "Write down what was found out and print its id.", [_text, _domain, _significant], Run);

    private int Run(ParseResult parsed) => new KnowledgeVerbs(made, KnowledgeKind.Learning).Keep(parsed, new KnowledgeItem
    {
        Kind = KnowledgeKind.Learning,
        Title = Phrase.Required(parsed.GetValue(_text) ?? ""),
        Domain = Phrase.Optional(parsed.GetValue(_domain)),
        Significant = parsed.GetValue(_significant),
    });
}
