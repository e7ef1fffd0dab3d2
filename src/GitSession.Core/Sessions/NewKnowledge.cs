using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Gives a new document its name: a slug of what it says, and a tail that two branches do not share unless they say the very same, so
/// that their documents never stand in each other's way when they are merged.
/// </summary>
internal static class NewKnowledge
{
    public static KnowledgeItem Of(IWorkspace workspace, KnowledgeItem draft, string? session, DateTimeOffset now)
    {
        var item = draft with { At = now, ProducedBy = session };
        var slug = Slug.Of(item.Title) is { Length: > 0 } words ? words : item.Kind.ToString().ToLowerInvariant();
        for (var attempt = 0; ; attempt++)
        {
            var id = $"{slug}-{LoopId.Derive($"{KnowledgeDocument.Render(item)}\n{attempt}")}";
            if (workspace.WrittenAt(item.Kind.Path(id)) is null)
                return item with { Id = id, Path = item.Kind.Path(id) };
        }
    }
}
