using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Knowledge;

/// <summary>What a repository remembers beyond its sessions, as far as it concerns a session of one mode.</summary>
public sealed record Biography
{
    public static Biography Nothing { get; } = new();

    /// <summary>How many documents are let in of each kind that has some.</summary>
    public ImmutableArray<(KnowledgeKind Kind, int Count)> Counts { get; init; } = [];

    /// <summary>The active ones, newest first.</summary>
    public ImmutableArray<KnowledgeItem> Threads { get; init; } = [];

    /// <summary>The active ones, newest first.</summary>
    public ImmutableArray<KnowledgeItem> Goals { get; init; } = [];

    /// <summary>Decisions that somebody has to come back to: those that are due first, then those without a day, then those to come.</summary>
    public ImmutableArray<KnowledgeItem> FollowUps { get; init; } = [];

    /// <summary>The newest of the session's domain, newest first.</summary>
    public ImmutableArray<KnowledgeItem> Learnings { get; init; } = [];

    /// <summary>Names of threads that do not go on.</summary>
    public ImmutableHashSet<string> Ended { get; init; } = [];

    /// <summary>What the user's own settings keep out.</summary>
    public ImmutableArray<HeldBack> HeldBack { get; init; } = [];

    /// <summary>What cannot be read.</summary>
    public ImmutableArray<DamagedDocument> Damaged { get; init; } = [];

    /// <param name="mode">The session's mode, which is the domain that it learns in.</param>
    /// <param name="learnings">How many learnings at most.</param>
    /// <param name="belief">Whom the user believes; null where everybody is.</param>
    public static Biography Read(IWorkspace workspace, string mode, int learnings, DateTimeOffset now, Belief? belief = null)
    {
        var read = Enum.GetValues<KnowledgeKind>().ToDictionary(kind => kind, kind => new KnowledgeFolder(workspace, kind).Read());
        ImmutableArray<KnowledgeItem> all = [.. read.Values.SelectMany(kind => kind.Items)];
        ImmutableArray<HeldBack> heldBack = [];
        var items = (belief?.LetIn(all, item => item.Path, out heldBack) ?? all).ToLookup(item => item.Kind);
        var current = read.Keys.ToDictionary(kind => kind, kind => Current([.. items[kind]]));
        var threads = items[KnowledgeKind.Thread];
        ImmutableArray<KnowledgeItem> active = [.. current[KnowledgeKind.Thread].Where(item => item.IsActive)];
        return new Biography
        {
            Counts = [.. read.Select(kind => (kind.Key, items[kind.Key].Count() + kind.Value.Damaged.Length)).Where(kind => kind.Item2 > 0)],
            Threads = active,
            Goals = [.. current[KnowledgeKind.Goal].Where(item => item.IsActive)],
            FollowUps = [.. current[KnowledgeKind.Decision].Where(item => item.WantsFollowUp).OrderBy(item => Turn(item, now)).ThenBy(Day)],
            Learnings = [.. current[KnowledgeKind.Learning].Where(item => item.Concerns(mode)).Take(learnings)],
            Ended = threads.Except(active).SelectMany(item => new[] { item.Id, item.Title }).Except(active.Select(item => item.Title), StringComparer.Ordinal)
                .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase),
            HeldBack = heldBack,
            Damaged = [.. read.Values.SelectMany(kind => kind.Damaged)],
        };
    }

    // Which is superseded most often says only the one that came in its place.
    private static IEnumerable<KnowledgeItem> Current(ImmutableArray<KnowledgeItem> items)
    {
        var superseded = items.SelectMany(item => item.Supersedes).ToHashSet(StringComparer.Ordinal);
        return items.Where(item => item.SupersededBy is null && !superseded.Contains(item.Id));
    }

    private static int Turn(KnowledgeItem decision, DateTimeOffset now) => decision.FollowUp switch
    {
        { } followUp when followUp.IsDue(now) => 0,
        { On: null } => 1,
        _ => 2,
    };

    private static DateTime Day(KnowledgeItem decision) => decision.FollowUp?.On?.ToDateTime(TimeOnly.MinValue) ?? decision.At?.UtcDateTime ?? DateTime.MinValue;
}
