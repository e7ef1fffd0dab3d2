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
        Directory.CreateDirectory(directory);
        var file = Path.Combine(directory, "lock");
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException busy) when (Disk.IsBusy(busy))
            {
                if (waited.Elapsed > Longest)
                    throw new Refusal(RefusalReason.Locked, file);
                Patience.Wait();
            }
        }
    }
}
