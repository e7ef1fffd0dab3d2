using System.Collections.Immutable;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Agents.Events;

/// <summary>What was committed since a session began, asked of git while the session is still being read: both take a while.</summary>
/// <param name="beginning">The commit and the branch that the session seems to have begun at; null where nothing says so yet.</param>
internal sealed class CommitsAhead(IRepository repository, (string Commit, string? Branch)? beginning)
{
    private readonly Task<ImmutableArray<string>?>? _answer =
        beginning is var (commit, branch) ? Task.Run(() => repository.CommitsSince(commit, branch)) : null;

    /// <summary>The subjects of the commits, newest first. Where the session began elsewhere than it seemed, git is asked again.</summary>
    public ImmutableArray<string> Of(LiveSession session)
    {
        if (session.HeadAtStart is not { } start)
            return [];
        var known = _answer is not null && (start, session.Branch) == beginning;
        return (known ? _answer?.GetAwaiter().GetResult() : repository.CommitsSince(start, session.Branch)) ?? [];
    }
}
