using System.CommandLine;
using GitSession.Knowledge;

namespace GitSession.Cli.Commands;

/// <summary>`learning`: what was found out.</summary>
internal sealed class LearningCommand(Composition made)
{
    private readonly KnowledgeVerbs _verbs = new(made, KnowledgeKind.Learning);

    public Command Create() => Shared.Noun("learning", "Learnings: what was found out.", _verbs.List, _verbs.ListVerb(), _verbs.ShowVerb());
}
