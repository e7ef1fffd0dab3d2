namespace GitSession.World;

/// <summary>A file with what tells a change of it without reading it.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="WrittenAt">When it was last written; null where that says nothing of its text, as behind a symbolic link.</param>
public readonly record struct FileTrace(string Path, long Size, DateTimeOffset? WrittenAt);
