namespace GitSession.World;

/// <summary>A file with what tells a change of it without reading it.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="WrittenAt">
/// When it was last changed: on Linux the time that nobody can set, elsewhere that of its last writing. Null where that says nothing of its
/// text, as behind a symbolic link.
/// </param>
public sealed record FileTrace(string Path, long Size, DateTimeOffset? WrittenAt)
{
    // Two changes within one tick of a file system's clock look like one (FAT's is two seconds).
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    /// <summary>Whether the file holds what it held when this trace of it was kept.</summary>
    /// <param name="kept">That trace.</param>
    /// <param name="madeAt">Before the file was read for it.</param>
    public bool IsAsIn(FileTrace kept, DateTimeOffset madeAt) => this == kept && WrittenAt < madeAt - Tick;
}
