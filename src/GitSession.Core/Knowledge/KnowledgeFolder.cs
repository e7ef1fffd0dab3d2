using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Knowledge;

/// <summary>The documents of one kind in a worktree. One that cannot be read is named and takes no other with it.</summary>
public sealed class KnowledgeFolder(IWorkspace workspace, KnowledgeKind kind)
{
    /// <summary>Those that can be read, newest first, and what is wrong with the others.</summary>
    public (ImmutableArray<KnowledgeItem> Items, ImmutableArray<DamagedDocument> Damaged) Read()
    {
        var (items, damaged) = (new List<KnowledgeItem>(), ImmutableArray.CreateBuilder<DamagedDocument>());
        foreach (var path in Files())
        {
            var (item, damage) = Look(path);
            if (item is not null)
                items.Add(item);
            if (damage is not null)
                damaged.Add(damage);
        }
        return ([.. items.OrderByDescending(item => item.At ?? DateTimeOffset.MinValue).ThenBy(item => item.Id, StringComparer.Ordinal)], damaged.ToImmutable());
    }

    /// <summary>The path of the document that is meant: by its whole id, or by a part that only one has.</summary>
    /// <exception cref="Refusal">None has it, or several have.</exception>
    public string PathOf(string name) => NamedDocument.Among(Files(), name, Word);

    /// <exception cref="Refusal">None has the name, or several have.</exception>
    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public (KnowledgeItem Item, string Text) Find(string name)
    {
        var path = PathOf(name);
        var text = workspace.Read(path) ?? throw new Refusal(RefusalReason.UnknownDocument, name, Word);
        return (KnowledgeDocument.Parse(kind, path, text), text);
    }

    private string Word => kind.ToString().ToLowerInvariant();

    private List<string> Files() => [.. workspace.List(kind.Folder()).Where(Paths.IsEntry)];

    private (KnowledgeItem? Item, DamagedDocument? Damage) Look(string path)
    {
        try
        {
            return (workspace.Read(path) is { } text ? KnowledgeDocument.Parse(kind, path, text) : null, null);
        }
        catch (DamagedDocument damaged)
        {
            return (null, damaged);
        }
        catch (Refusal)
        {
            return (null, new DamagedDocument(path, 0, "a file of this repository that can be read"));
        }
    }
}
