namespace GitSession.World;

/// <summary>A commit that was made since a session began.</summary>
/// <param name="Id">Short.</param>
/// <param name="Session">What its trailer `Session` says; null where it has none, so that it may be anybody's.</param>
public sealed record SessionCommit(string Id, string Subject, string? Session);
