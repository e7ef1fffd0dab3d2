using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>The rules of a worktree. One that cannot be read is named and takes no other with it.</summary>
public sealed record RuleBook(ImmutableList<Rule> Rules, ImmutableList<DamagedDocument> Damaged)
{
    public IEnumerable<Rule> InForce => Rules.Where(rule => rule.IsInForce);

    public static RuleBook Read(IWorkspace workspace)
    {
        var book = new RuleBook([], []);
        foreach (var path in workspace.List(Paths.Rules).Where(Paths.IsEntry))
            book = Read(workspace, path, book);
        return book;
    }

    /// <summary>The rule of that id, or of that imported id, or the only one whose id begins with it.</summary>
    /// <exception cref="Refusal">There is none, or there are several.</exception>
    public Rule Find(string name)
    {
        var id = Paths.NameOf(name.Trim());
        return Only(id, rule => rule.Id == id) ?? Only(id, rule => rule.InstructionId == id)
            ?? Only(id, rule => rule.Id.StartsWith(id + "_", StringComparison.OrdinalIgnoreCase)) ?? throw new Refusal(RefusalReason.UnknownRule, id);
    }

    /// <summary>The ids that a new rule cannot have: those of all files, also of what cannot be read.</summary>
    public IReadOnlyCollection<string> KnownIds(IWorkspace workspace) =>
        [.. workspace.List(Paths.Rules).Select(Paths.NameOf), .. Rules.Select(rule => rule.ImportedId).OfType<string>()];

    private Rule? Only(string id, Predicate<Rule> fits) => Rules.FindAll(fits) switch
    {
        [] => null,
        [var only] => only,
        var several => throw new Refusal(RefusalReason.SeveralRules, id, [.. several.Select(rule => rule.Id)]),
    };

    private static RuleBook Read(IWorkspace workspace, string path, RuleBook book)
    {
        try
        {
            return workspace.Read(path) is { } text ? book with { Rules = book.Rules.Add(RuleDocument.Parse(path, text)) } : book;
        }
        catch (DamagedDocument damaged)
        {
            return book with { Damaged = book.Damaged.Add(damaged) };
        }
        catch (Refusal)
        {
            return book with { Damaged = book.Damaged.Add(new DamagedDocument(path, 0, "a file of this repository that can be read")) };
        }
    }
}
