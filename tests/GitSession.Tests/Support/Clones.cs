namespace GitSession.Tests.Support;

/// <summary>Several clones of one journal that live by one clock.</summary>
public sealed class Clones(int seed = 1)
{
    private int _revision;

    public FixedTime Time { get; } = new();

    public Random Random { get; } = new(seed);

    /// <summary>Tells which of two texts of one file was written later.</summary>
    public int NextRevision() => ++_revision;

    public JournalClone New() => new(this);
}
