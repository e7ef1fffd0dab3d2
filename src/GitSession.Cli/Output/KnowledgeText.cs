using GitSession.Knowledge;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>What outlives sessions, as a person reads it.</summary>
internal static class KnowledgeText
{
    public static string Line(KnowledgeItem item, DateTimeOffset now) => $"{item.Title} ({string.Join(", ", new[] { item.Id, Word(item, now) }.Where(part => part is not ""))})";

    public static string Damage(DamagedDocument damaged) => $"{damaged.Path}{(damaged.Line > 0 ? $":{damaged.Line}" : "")}: expected {damaged.Expected}";

    public static string Kind(KnowledgeKind kind) => MemoryJson.Word(kind);

    /// <summary>All of one kind.</summary>
    public static void WriteList(TextWriter output, KnowledgeKind kind, IReadOnlyCollection<KnowledgeItem> items, DateTimeOffset now) =>
        MemoryText.Block(output, $"{kind}s ({items.Count}):", items.Select(item => Line(item, now)), "none");

    private static string Word(KnowledgeItem item, DateTimeOffset now)
    {
        string?[] words =
        [
            item is { Outcome: null, FollowUp: { } followUp } ? FollowUp(followUp, now) : item.Outcome is { } outcome ? $"outcome: {outcome}" : Status(item),
            item.Domain,
            item.Significant ? "significant" : null,
            item.At is { } at ? RelativeTime.Of(at, now) : null,
        ];
        return string.Join(", ", words.Where(word => word is not null));
    }

    private static string? Status(KnowledgeItem item) =>
        item.Status ?? (item.Kind is KnowledgeKind.Thread or KnowledgeKind.Goal ? KnowledgeItem.Active : null);

    private static string FollowUp(FollowUp followUp, DateTimeOffset now) => followUp switch
    {
        { On: null } => "to be followed up",
        _ when followUp.IsDue(now) => $"due since {followUp.Word}",
        _ => $"to be followed up on {followUp.Word}",
    };
}
