using GitSession.World;

namespace GitSession.Tests.Support;

/// <summary>The files of the live sessions of a worktree, without what lies beside them.</summary>
internal static class LiveFiles
{
    public static string[] In(string worktree) =>
        [.. Directory.GetFiles(Path.Combine(worktree, Paths.LiveSessions), "*.yaml").Where(Paths.IsLiveSession)];
}
