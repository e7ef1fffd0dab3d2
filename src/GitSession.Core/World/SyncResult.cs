namespace GitSession.World;

/// <summary>What became of bringing a branch and the one that it follows together.</summary>
/// <param name="Branch">The branch's short name.</param>
/// <param name="Upstream">What it follows, as git shows it: `origin/main`.</param>
/// <param name="From">What HEAD was at before: a commit, or the empty tree on a branch without one.</param>
/// <param name="Head">What it is at now.</param>
/// <param name="Fetched">How many commits of others were taken in.</param>
/// <param name="Pushed">How many commits were pushed.</param>
/// <param name="To">Where to; null where none was.</param>
public sealed record SyncResult(string Branch, string Upstream, string From, string Head, int Fetched, int Pushed, string? To)
{
    /// <summary>Where the branch is pushed, as git shows it, which has all of it; null where that is the upstream, or where something was pushed.</summary>
    public string? PushedTo { get; init; }
}
