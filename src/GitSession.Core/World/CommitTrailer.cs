namespace GitSession.World;

/// <summary>A trailer in a commit's message.</summary>
/// <param name="Commit">The commit's id, opaque.</param>
/// <param name="At">When it was written: git's author date, which a rebase, a cherry-pick and an amend keep.</param>
/// <param name="Value">What stands behind the colon, on one line.</param>
public sealed record CommitTrailer(string Commit, DateTimeOffset At, string Value);
