using GitSession.World;

namespace GitSession.Knowledge;

/// <summary>Where the documents of each kind lie, and what their front matter calls the time that they are of.</summary>
public static class KnowledgePlace
{
    /// <summary>The directory of a kind.</summary>
    public static string Folder(this KnowledgeKind kind) => kind switch
    {
        KnowledgeKind.Thread => Paths.Threads,
        KnowledgeKind.Goal => Paths.Goals,
        KnowledgeKind.Decision => Paths.Decisions,
        _ => Paths.Learnings,
    };

    /// <summary>The key of the time.</summary>
    public static string TimeKey(this KnowledgeKind kind) => kind switch
    {
        KnowledgeKind.Decision => "decided_at",
        KnowledgeKind.Learning => "learned_at",
        _ => "created_at",
    };

    public static string Path(this KnowledgeKind kind, string id) => $"{kind.Folder()}/{id}.md";

    /// <summary>The kind that a document is of, or null where it lies elsewhere.</summary>
    public static KnowledgeKind? Of(string path) =>
        Paths.IsEntry(path)
            ? Enum.GetValues<KnowledgeKind>().Where(kind => Paths.IsBelow(path, kind.Folder())).Select(kind => (KnowledgeKind?)kind).FirstOrDefault()
            : null;
}
