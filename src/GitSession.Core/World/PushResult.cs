namespace GitSession.World;

/// <summary>What became of a push.</summary>
/// <param name="Pushed">The commits are there.</param>
/// <param name="Detail">Where to, or git's words on why not.</param>
public sealed record PushResult(bool Pushed, string Detail);
