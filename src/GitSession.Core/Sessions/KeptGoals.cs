using System.Collections.Immutable;
using GitSession.Knowledge;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>The goals of a session that outlive it: those not achieved become documents when it ends, unless an active one says the same already.</summary>
internal static class KeptGoals
{
    /// <summary>The documents that a session's end makes, and those that one that was cut short made already; it writes nothing.</summary>
    public static ImmutableArray<(KnowledgeItem Item, string Text)> AtEnd(IWorkspace workspace, LiveSession session, DateTimeOffset now)
    {
        var open = session.Memory.Goals.FindAll(goal => goal.Achieved is not true).ConvertAll(goal => goal.Description).Distinct(StringComparer.Ordinal).ToList();
        if (open is [])
            return [];
        var known = new KnowledgeFolder(workspace, KnowledgeKind.Goal).Read().Items;
        return
        [
            .. open.Where(goal => !known.Any(item => item.Title == goal && item.IsActive)).Select(goal => New(workspace, goal, session, now)),
            .. known.Where(item => item.ProducedBy == session.Id && open.Contains(item.Title) && session.Produced.TrueForAll(one => one.Path != item.Path))
                .Select(item => (item, workspace.Read(item.Path) ?? "")),
        ];
    }

    /// <summary>What it then says came out of it.</summary>
    public static LiveSession With(this LiveSession session, ImmutableArray<(KnowledgeItem Item, string Text)> goals) => session with
    {
        Produced = session.Produced.AddRange(goals.Select(goal => new ProducedDocument(goal.Item.Path, goal.Item.Title, ProducedDocument.MarkOf(goal.Text)))),
    };

    public static KnowledgeItem Draft(string goal) => new() { Kind = KnowledgeKind.Goal, Title = goal, Status = KnowledgeItem.Active };

    private static (KnowledgeItem, string) New(IWorkspace workspace, string goal, LiveSession session, DateTimeOffset now)
    {
        var item = NewKnowledge.Of(workspace, Draft(goal), session.Id, now);
        return (item, KnowledgeDocument.Render(item));
    }
}
