using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>A commit that was deployed, as a tag marks it.</summary>
/// <param name="Tags">Its tags, the one that marked it first before the others.</param>
/// <param name="At">When it was tagged; where the tag does not say, when the commit was made.</param>
/// <param name="Commits">The commits in it that no deployment before it had.</param>
public sealed record DeployedTag(ImmutableArray<string> Tags, string Commit, DateTimeOffset At, ImmutableArray<DeploymentCommit> Commits);
