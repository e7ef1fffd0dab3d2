using System.Collections.Immutable;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>What a new session takes over from the entries before it.</summary>
public sealed record Inheritance
{
    public static Inheritance Nothing { get; } = new();

    /// <summary>The heads, by id.</summary>
    public ImmutableList<Entry> From { get; init; } = [];

    /// <summary>What is open now, urgent and old things first.</summary>
    public ImmutableList<OpenLoop> Loops { get; init; } = [];

    /// <summary>The words to this session, head by head.</summary>
    public ImmutableList<Note> Notes { get; init; } = [];

    /// <summary>Where an entry is missing, and what is open for want of it.</summary>
    public ImmutableList<LineageGap> Gaps { get; init; } = [];

    /// <summary>Heads that the user's own settings keep out, and those before them that are. They stay heads, so that a later session may inherit from them.</summary>
    public ImmutableArray<HeldBack> HeldBack { get; init; } = [];

    public IEnumerable<string> Threads => Notes.Where(note => note.Kind == NoteKind.Thread).Select(note => note.Text).Distinct(StringComparer.Ordinal);

    /// <summary>What a session that begins now would not inherit from.</summary>
    public static ImmutableArray<HeldBack> HeldBackFrom(JournalReader reader, Belief belief) =>
        belief.BelievesEverybody ? [] : BelievedHeads.Of(reader, belief).HeldBack;

    /// <param name="belief">Whom the user believes; null where everybody is.</param>
    public static Inheritance Of(JournalReader reader, DateTimeOffset now, Belief? belief = null)
    {
        var (nodes, heldBack) = BelievedHeads.Of(reader, belief);
        var heads = nodes.Select(reader.Read).OfType<Entry>().ToImmutableList();
        var loops = LoopOrder.Sort(new LoopMerge(reader, heads).Run(now));
        return new Inheritance
        {
            HeldBack = heldBack,
            From = heads,
            Loops = loops,
            Gaps = LineageGaps.Find(reader, heads, loops),
            Notes = [.. heads.SelectMany(head => head.Notes).Distinct()],
        };
    }
}
