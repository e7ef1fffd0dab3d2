using GitSession.Knowledge;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Gives a new document its name, its time and its session.</summary>
internal static class NewKnowledge
{
    public static KnowledgeItem Of(IWorkspace workspace, KnowledgeItem draft, string? session, DateTimeOffset now)
    {
        var item = draft with { At = now, ProducedBy = session };
        var slug = Slug.Of(item.Title) is { Length: > 0 } words ? words : item.Kind.ToString().ToLowerInvariant();
        var id = FreeName.Find(workspace, slug, KnowledgeDocument.Render(item), name => item.Kind.Path(name));
        return item with { Id = id, Path = item.Kind.Path(id) };
    }
}
