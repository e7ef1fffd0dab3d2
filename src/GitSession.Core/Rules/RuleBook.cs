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
