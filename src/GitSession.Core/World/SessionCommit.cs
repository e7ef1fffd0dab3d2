namespace GitSession.World;

/// <summary>A commit that was made since a session began.</summary>
/// <param name="Id">Short.</param>
/// <param name="Session">What its trailer `Session` says; null where it has none, so that it may be anybody's.</param>
public sealed record SessionCommit(string Id, string Subject, string? Session)
{
    /// <summary>It was committed by the user of this repository; where there is no trailer, that and the time tell whose it is.</summary>
    public bool IsOwn { get; init; }

    public DateTimeOffset CommittedAt { get; init; }

    /// <summary>Whether it is of this session: by its trailer, or, where hooks put none in, by committer and time.</summary>
    public bool IsOf(string session, DateTimeOffset? startedAt) => Session is null ? IsOwn && CommittedAt >= startedAt : Session == session;
}
