using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>The commits since a session began, on the branch that it began on.</summary>
public static class CommitsSinceStart
{
    /// <summary>The first lines of their messages, newest first; null where they cannot be known, as where the session began without a commit or history was rewritten since.</summary>
    /// <param name="inFlight">What git shows now. It is asked a second time only where HEAD moved; null where it did not say.</param>
    public static ImmutableArray<string>? Of(LiveSession session, IRepository repository, RepositoryState? inFlight) =>
        session.HeadAtStart is not { } start ? null
        : inFlight?.Commit == start && inFlight.Branch == session.Branch ? []
        : repository.CommitsSince(start, session.Branch);
}
