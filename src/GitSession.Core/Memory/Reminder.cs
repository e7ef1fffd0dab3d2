using System.Collections.Immutable;

namespace GitSession.Memory;

/// <summary>One thing to be reminded of; the words for it are the printer's.</summary>
public abstract record Reminder
{
    private Reminder()
    {
    }

    /// <summary>Several things were interrupted.</summary>
    public sealed record StackDeep(int Depth) : Reminder;

    /// <summary>More was interrupted than anyone keeps in mind.</summary>
    public sealed record StackTooDeep(int Depth) : Reminder;

    /// <summary>A loop that was to be closed in this session has been open for a while.</summary>
    public sealed record UrgentLoop(OpenLoop Loop) : Reminder;

    /// <summary>Something waits to be taken up again.</summary>
    public sealed record Suspended(Focus Focus) : Reminder;

    /// <summary>Loops are open.</summary>
    public sealed record OpenLoops(int Count) : Reminder;

    /// <summary>A loop was opened without a word on why.</summary>
    public sealed record NoContext(string Id) : Reminder;

    /// <summary>Loops have been open for a long time.</summary>
    public sealed record StaleLoops(int Count, int Days) : Reminder;

    /// <summary>An entry that another inherited from is not here, and may have closed loops that are open.</summary>
    public sealed record MissingEntry(string Entry, string Heir, ImmutableArray<string> Loops) : Reminder;

    /// <summary>The last commit that changed the journal took entries out of it.</summary>
    public sealed record RemovedEntries(ImmutableArray<string> Entries) : Reminder;
}
