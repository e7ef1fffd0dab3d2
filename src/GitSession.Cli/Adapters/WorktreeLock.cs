using System.Diagnostics;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// One writer at a time in a worktree. The lock is the operating system's (flock(2), a share mode on Windows) on a file that stays,
/// so that the death of its holder releases it and there is nothing to take over.
/// </summary>
internal static class WorktreeLock
{
    public const string Name = "lock";
    public const string NameToAppend = "append-lock";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static IDisposable Take(string directory) => Take(directory, Name);

    /// <summary>A lock of its own for the moment in which something is added to the end of a file, whoever holds the other one.</summary>
    public static IDisposable TakeToAppend(string directory) => Take(directory, NameToAppend);

    /// <summary>The lock, or null where another process holds it.</summary>
    public static IDisposable? TryTake(string directory) => TryTake(directory, Name);

    private static FileStream Take(string directory, string name)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            if (TryTake(directory, name) is { } turn)
                return turn;
            if (waited.Elapsed > Longest)
                throw new Refusal(RefusalReason.Locked, Path.Combine(directory, name));
            Patience.Wait();
        }
    }

    private static FileStream? TryTake(string directory, string name)
    {
        Directory.CreateDirectory(directory);
        try
        {
            return new FileStream(Path.Combine(directory, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException busy) when (Disk.IsBusy(busy))
        {
            return null;
        }
    }
}
