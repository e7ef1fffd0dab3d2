using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>Which documents are searched, and what their paths say of them.</summary>
internal static class RecallPlace
{
    /// <summary>The directories, so that their files by path are in order.</summary>
    public static ImmutableArray<string> Folders { get; } =
        [Paths.Decisions, Paths.Deliberations, Paths.Goals, Paths.Handoffs, Paths.Learnings, Paths.Rules, Paths.Threads, Paths.Journal];

    /// <summary>The kind of document that lies there, or null where none does that is searched.</summary>
    public static RecallKind? KindOf(string path) => !Paths.IsEntry(path) ? null : path switch
    {
        _ when Paths.IsBelow(path, Paths.Journal) => RecallKind.Journal,
        _ when Paths.SessionOfHandoff(path) is not null => RecallKind.Handoff,
        _ when Paths.IsBelow(path, Paths.Rules) => RecallKind.Rule,
        _ when Paths.IsBelow(path, Paths.Deliberations) => RecallKind.Decision,
        _ => KnowledgePlace.Of(path) switch
        {
            KnowledgeKind.Thread => RecallKind.Thread,
            KnowledgeKind.Goal => RecallKind.Goal,
            KnowledgeKind.Decision => RecallKind.Decision,
            KnowledgeKind.Learning => RecallKind.Learning,
            _ => null,
        },
    };

    public static string IdOf(RecallKind kind, string path) => kind switch
    {
        RecallKind.Journal => Paths.EntryId(path),
        RecallKind.Handoff => Paths.SessionOfHandoff(path) ?? "",
        _ => Paths.NameOf(path),
    };

    /// <summary>The session that the path names; null for what outlives sessions.</summary>
    public static string? SessionOf(RecallKind kind, string path) => kind is RecallKind.Journal or RecallKind.Handoff ? IdOf(kind, path) : null;

    /// <summary>The keys of the time that a document is of, the first that is there counts.</summary>
    public static ImmutableArray<string> TimeKeys(RecallKind kind) => kind switch
    {
        RecallKind.Journal => ["started_at"],
        RecallKind.Handoff => ["ended_at", "written_at", "started_at"],
        RecallKind.Decision => [KnowledgeKind.Decision.TimeKey(), "created_at"],
        RecallKind.Learning => [KnowledgeKind.Learning.TimeKey(), "created_at"],
        _ => ["created_at"],
    };

    /// <summary>The time that the id begins with, where the document names none.</summary>
    public static DateTimeOffset? DateOf(RecallKind kind, string path) => SessionId.DateOf(Paths.NameOf(IdOf(kind, path)));
}
