using System.Diagnostics;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// One writer at a time in a worktree. The lock is the operating system's (flock(2), a share mode on Windows) on a file that stays,
/// so that the death of its holder releases it and there is nothing to take over.
/// </summary>
internal static class WorktreeLock
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static IDisposable Take(string directory)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            if (TryTake(directory) is { } turn)
                return turn;
            if (waited.Elapsed > Longest)
                throw new Refusal(RefusalReason.Locked, Place(directory));
            Patience.Wait();
        }
    }

    /// <summary>The lock, or null where another process holds it.</summary>
    public static IDisposable? TryTake(string directory)
    {
        Directory.CreateDirectory(directory);
        try
        {
            return new FileStream(Place(directory), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException busy) when (Disk.IsBusy(busy))
        {
            return null;
        }
    }

    private static string Place(string directory) => Path.Combine(directory, "lock");
}
