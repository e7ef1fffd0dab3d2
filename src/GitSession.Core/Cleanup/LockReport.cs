using GitSession.World;

namespace GitSession.Cleanup;

/// <summary>Names git's locks with their age. None is deleted: a git that works would lose what it does.</summary>
internal static class LockReport
{
    /// <summary>A lock is held for moments; a commit that waits for its editor holds none.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(1);

    public static CleanupPart Of(IReadOnlyList<LockFile> locks, DateTimeOffset now)
    {
        var stale = locks.Count(file => !IsYoung(file, now));
        return new CleanupPart(
            stale == 0 ? Verdict.Pass : Verdict.Warn,
            stale == 0 ? "" : CleanupPart.Count(stale, "stale lock"),
            [.. locks.Select(file => $"{file.Path} is there for {Age(now - file.WrittenAt)}: {(IsYoung(file, now) ? "a git is at work" : "left; a git that was killed leaves such a lock, see that none works before you remove it")}")]);
    }

    private static bool IsYoung(LockFile file, DateTimeOffset now) => now - file.WrittenAt < Young;

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => $"{(int)age.TotalMinutes} min",
        { TotalDays: < 1 } => $"{(int)age.TotalHours} h",
        _ => CleanupPart.Count((int)age.TotalDays, "day"),
    };
}
