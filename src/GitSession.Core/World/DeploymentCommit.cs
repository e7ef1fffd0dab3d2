namespace GitSession.World;

/// <summary>A commit that a deployment brought.</summary>
/// <param name="At">When it was committed.</param>
public sealed record DeploymentCommit(string Id, DateTimeOffset At);
