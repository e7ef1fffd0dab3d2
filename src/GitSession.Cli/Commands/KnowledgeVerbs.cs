using System.Collections.Immutable;
using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Knowledge;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Cli.Commands;

/// <summary>What the nouns of documents that outlive sessions have in common: they list, show and keep them.</summary>
internal sealed class KnowledgeVerbs(Composition made, KnowledgeKind kind)
{
    private readonly Argument<string> _id = made.Text("ID", "Its id, or a part of it.");

    public Argument<string> Id => _id;

    public Command ListVerb() => Shared.Verb("list", $"List the {Word}s, those that cannot be read too.", [], List);

    public Command ShowVerb() => Shared.Verb("show", $"Show one {Word}.", [_id], Show);

    /// <summary>What can be read is shown; what cannot be is an error all the same.</summary>
    public int List(ParseResult parsed)
    {
        var ((items, damaged), now) = (new KnowledgeFolder(made.Workspace, kind).Read(), Times.Now(made.Around.Time));
        var shown = LetIn(items);
        var code = made.Answer(parsed, text => KnowledgeText.WriteList(text, kind, shown, now), json => json.List($"{Word}s", shown, KnowledgeJson.Members));
        return damaged is [var first, ..] ? throw first : code;
    }

    // A person asks for all of it; an agent takes what it reads for the user's word.
    private ImmutableArray<KnowledgeItem> LetIn(ImmutableArray<KnowledgeItem> items)
    {
        if (!made.Around.IsForAgent)
            return items;
        ImmutableArray<KnowledgeItem> shown = [.. made.Belief.LetIn(items, item => item.Path, out var heldBack)];
        foreach (var line in HeldBackText.Lines(heldBack))
            made.Around.Error.WriteLine(line);
        return shown;
    }

    /// <summary>Keeps it and answers its id.</summary>
    public int Keep(ParseResult parsed, KnowledgeItem draft)
    {
        var kept = new KeepKnowledge(made.Workspace, made.Settings, made.Around.Time).Run(made.Caller(parsed), draft);
        made.Around.Error.WriteLine($"written: {kept.Path}");
        return Answer(parsed, kept);
    }

    public int Change(ParseResult parsed, string key, string value)
    {
        var changed = new ChangeKnowledge(made.Workspace, made.Repository).Run(made.Caller(parsed), kind, parsed.GetValue(_id) ?? "", key, value);
        return made.Answer(parsed, text => text.WriteLine(KnowledgeText.Line(changed, Times.Now(made.Around.Time))), json => KnowledgeJson.Members(json, changed));
    }

    public int Answer(ParseResult parsed, KnowledgeItem item) => made.Answer(parsed, text => text.WriteLine(item.Id), json => KnowledgeJson.Members(json, item));

    private string Word => KnowledgeText.Kind(kind);

    public int Show(ParseResult parsed)
    {
        var (item, text) = new KnowledgeFolder(made.Workspace, kind).Find(parsed.GetValue(_id) ?? "");
        return made.Answer(parsed, output => output.Write(EntryText.ForTerminal(text)), json => KnowledgeJson.Members(json, item));
    }
}
