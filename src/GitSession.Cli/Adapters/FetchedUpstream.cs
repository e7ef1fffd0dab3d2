using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>What a branch follows, as it is on the other side now: it is fetched to know.</summary>
internal sealed class FetchedUpstream(GitProcess git, Followed followed)
{
    private readonly GitOutput _fetch = git.Run("fetch", "--end-of-options", followed.Remote, followed.Reference);

    /// <summary>It was there, and is there no more; what cannot be reached may be.</summary>
    public bool IsGone => IsMissing && (IsKnownHere() || HasBranches());

    private bool IsMissing => !_fetch.Ok && _fetch.Error.Contains("couldn't find remote ref", StringComparison.Ordinal);

    /// <summary>The commit that it is at, or null where nothing was pushed yet.</summary>
    /// <exception cref="Refusal">It cannot be fetched, or it is gone.</exception>
    public string? Commit()
    {
        if (_fetch.Ok)
            return git.Run("rev-parse", "--verify", "-q", "FETCH_HEAD^{commit}").OrFail().Line;
        if (!IsMissing)
            throw new Refusal(RefusalReason.NotFetched, followed.Place, GitWords.Of(_fetch));
        return IsGone ? throw Gone() : null;
    }

    public Refusal Gone() => new(RefusalReason.UpstreamGone, followed.Branch, followed.Name);

    private bool IsKnownHere() => git.Run("rev-parse", "--verify", "-q", "@{upstream}^{commit}").Ok;

    // A fetch that prunes forgets the branch, and the configuration still names it. Git configures one that was never there in a clone
    // of an empty repository alone.
    private bool HasBranches() => git.Run("ls-remote", "--heads", "--end-of-options", followed.Remote).Line is not "";
}
