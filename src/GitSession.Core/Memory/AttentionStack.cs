using System.Collections.Immutable;

namespace GitSession.Memory;

/// <summary>Interrupted focuses, most recent first.</summary>
public sealed record AttentionStack(ImmutableList<Focus> Items)
{
    public static AttentionStack Empty { get; } = new([]);

    public int Depth => Items.Count;

    public AttentionStack Push(Focus interrupted) => new(Items.Insert(0, interrupted));

    /// <summary>The focus suspended last, or null where nothing is suspended.</summary>
    public Focus? Peek() => Items is [var top, ..] ? top : null;

    public AttentionStack Pop() => Items is [_, ..] ? new(Items.RemoveAt(0)) : this;
}
