using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>A revision that git does not know, and may well be a branch of a remote of which this clone fetches others alone.</summary>
internal static class UnknownBranch
{
    /// <summary>Names the remote and the branch where no `git fetch` would bring it without being told to.</summary>
    public static Refusal Refused(GitProcess git, string revision)
    {
        var remotes = git.Run("remote").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var remote = Array.Find(remotes, remote => revision.StartsWith(remote + "/", StringComparison.Ordinal) && revision.Length > remote.Length + 1);
        return remote is null || IsFetched(git, remote, "refs/remotes/" + revision)
            ? new Refusal(RefusalReason.UnknownRevision, revision)
            : new Refusal(RefusalReason.UnknownRevision, revision, remote, revision[(remote.Length + 1)..]);
    }

    // git-fetch(1), <refspec>: what stands behind the colon is where it is kept, a star for any name.
    private static bool IsFetched(GitProcess git, string remote, string reference) =>
        git.Run("config", "--get-all", $"remote.{remote}.fetch").Text.Split('\n').Any(line => line.Split(':') is [_, var kept]
            && (kept == reference || (kept.EndsWith('*') && reference.StartsWith(kept[..^1], StringComparison.Ordinal))));
}
