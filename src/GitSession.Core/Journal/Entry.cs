using System.Collections.Immutable;
using GitSession.Memory;

namespace GitSession.Journal;

/// <summary>The dated record of one session: what it handled, what it leaves open, what the next one must know.</summary>
public sealed record Entry
{
    /// <summary>The session's id; for an entry that a person named, its file's name.</summary>
    public required string Id { get; init; }

    public required string Path { get; init; }

    public required string Title { get; init; }

    public string? Mode { get; init; }

    public EntryStatus Status { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? Branch { get; init; }

    /// <summary>The entries that the session inherited from, as a commit names its parents.</summary>
    public ImmutableList<string> InheritedFrom { get; init; } = [];

    /// <summary>
    /// What was open in each of those when the session inherited it: for each loop's id the mark of its line.
    /// It is kept here because an older entry may be edited later, and that must change nothing.
    /// Null where the entry does not say, as one written by hand.
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>? InheritedLoops { get; init; }

    public ImmutableSortedDictionary<string, CarriedLoop> Carried { get; init; } = ImmutableSortedDictionary<string, CarriedLoop>.Empty;

    public ImmutableList<Goal> Goals { get; init; } = [];

    public string Summary { get; init; } = "";

    /// <summary>The lines of its Open Loops, ticked ones too.</summary>
    public ImmutableList<LoopLine> Loops { get; init; } = [];

    public ImmutableList<Note> Notes { get; init; } = [];

    /// <summary>What was learned, one a line.</summary>
    public ImmutableList<string> Learnings { get; init; } = [];

    /// <summary>The documents that came out of it and outlive it, by their paths.</summary>
    public ImmutableList<string> Produced { get; init; } = [];

    /// <summary>When it was last acted on, as far as it says so: the order of two acts on one loop.</summary>
    public DateTimeOffset At => EndedAt ?? StartedAt ?? SessionId.DateOf(Id) ?? DateTimeOffset.MinValue;

    public IEnumerable<LoopLine> OpenLoops => Loops.Where(line => !line.Closed);

    public LoopLine? OpenLoop(string id) => Loops.Find(line => !line.Closed && line.Id == id);
}
