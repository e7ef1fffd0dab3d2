namespace GitSession.World;

/// <summary>How a handoff tells what is deployed.</summary>
/// <param name="Tags">The tags that mark a deployment, as a glob.</param>
/// <param name="Command">A command that prints it; it runs only where the user trusted it.</param>
public sealed record DeploymentSettings(string Tags = "v*", string? Command = null);
