using GitSession.World;

namespace GitSession.Review;

/// <summary>What a branch took back: a session whose entry went, as with a revert. What the session logged and recorded may go with it.</summary>
internal static class TakenBack
{
    /// <param name="path">An audit log, metrics or a record of protocols.</param>
    public static bool Is(BranchChange branch, string path) => SessionOf(path) is { } session && HasGone(branch, session);

    /// <summary>Whether a branch took the entry of a session away.</summary>
    public static bool HasGone(BranchChange branch, string session) => branch.Removed.Any(gone => IsEntryOf(gone, session));

    private static bool IsEntryOf(string path, string session) => Paths.IsBelow(path, Paths.Journal) && Paths.IsEntry(path) && Paths.EntryId(path) == session;

    private static string? SessionOf(string path) =>
        Paths.SessionOfAudit(path) ?? Paths.SessionOfMetrics(path) ?? (Paths.IsBelow(path, Paths.ProtocolRuns) ? Paths.NameOf(path) : null);
}
