namespace GitSession.Cli.Adapters;

/// <summary>Writes files whole or not at all: a temporary file, flushed to the disk, renamed over the old one.</summary>
/// <param name="temporary">Where temporary files lie: on the file system of the target, and where a crash leaves nothing in `git status`.</param>
internal sealed class AtomicFile(string temporary)
{
    public void Write(string file, ReadOnlyMemory<byte> content) => Write(file, stream => stream.Write(content.Span));

    /// <summary>The same for a content that need not be in memory as a whole.</summary>
    public void Write(string file, Action<Stream> content)
    {
        Directory.CreateDirectory(temporary);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
        var draft = Path.Combine(temporary, $"{Environment.ProcessId}-{Guid.NewGuid():N}");
        try
        {
            Save(draft, content);
            if (!OperatingSystem.IsWindows() && File.Exists(file))
                File.SetUnixFileMode(draft, File.GetUnixFileMode(file));
            File.Move(draft, file, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Removes what a killed process left. Only the holder of the lock may do this.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(temporary))
            return;
        foreach (var leftover in Directory.EnumerateFiles(temporary))
            File.Delete(leftover);
    }

    private static void Save(string draft, Action<Stream> content)
    {
        using var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        content(stream);
        stream.Flush(flushToDisk: true);
    }
}
