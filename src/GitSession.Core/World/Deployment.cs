namespace GitSession.World;

/// <summary>The newest tag that marks a deployment and that HEAD holds.</summary>
/// <param name="CommitsSince">How far HEAD is ahead of it.</param>
public sealed record Deployment(string Tag, int CommitsSince);
