using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>A document as an index keeps it: numbers of one size, so that a query decodes no more of ten thousand than it needs.</summary>
/// <param name="Size">Of the file that it was read from.</param>
/// <param name="WrittenAt">That file's time in UTC ticks, or <see cref="None"/>.</param>
/// <param name="AtTicks">What its own clock showed, or <see cref="None"/>.</param>
/// <param name="Words">How many words its passages have.</param>
/// <param name="First">Its first passage.</param>
/// <param name="Count">How many passages it has.</param>
/// <param name="TextAt">Where its path stands among the texts; its session and what is wrong with it follow.</param>
/// <param name="Offset">Of its own clock from UTC, in minutes.</param>
internal readonly record struct DocumentRecord(
    long Size, long WrittenAt, long AtTicks, long Words, int First, int Count, int TextAt, int PathLength, int SessionLength, int DamageLength, int DamageLine, short Offset, byte KindNumber, byte Newer)
{
    public const long None = long.MinValue;

    public RecallKind Kind => (RecallKind)KindNumber;

    public DateTimeOffset? At => AtTicks == None ? null : new DateTimeOffset(AtTicks, TimeSpan.FromMinutes(Offset));

    public int End => checked(First + Count);

    /// <summary>That of the file when it was read.</summary>
    /// <param name="path">The document's, which is kept elsewhere.</param>
    public FileTrace Trace(string path) => new(path, Size, WrittenAt == None ? null : new DateTimeOffset(WrittenAt, TimeSpan.Zero));
}
