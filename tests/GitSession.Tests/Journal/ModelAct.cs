using System.Collections.Immutable;

namespace GitSession.Tests.Journal;

/// <summary>Something done to a loop.</summary>
/// <param name="At">When; any number that is greater later.</param>
/// <param name="Text">What the loop says afterwards; null where it is closed.</param>
/// <param name="Knew">The entries that the one who did it knew, its own not among them.</param>
internal sealed record ModelAct(string Loop, string Entry, long At, string? Text, ImmutableHashSet<string> Knew)
{
    public bool Equals(ModelAct? other) => (Loop, Entry, Text) == (other?.Loop, other?.Entry, other?.Text);

    public override int GetHashCode() => HashCode.Combine(Loop, Entry, Text);

    /// <summary>Those that no other of them came after, knowing it.</summary>
    public static ImmutableHashSet<ModelAct> Latest(IEnumerable<ModelAct> acts)
    {
        var all = acts.ToImmutableHashSet();
        return [.. all.Where(act => !all.Any(later => later.Knew.Contains(act.Entry)))];
    }
}
