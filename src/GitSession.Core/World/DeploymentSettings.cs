namespace GitSession.World;

/// <summary>How a handoff tells what is deployed.</summary>
/// <param name="Tags">The tags that mark a deployment, as a glob.</param>
/// <param name="Command">A command that prints it; it runs only where the user trusted it.</param>
/// <param name="CommandIsOwn">The command stands in the user's own settings and needs no trust.</param>
public sealed record DeploymentSettings(string Tags = "v*", string? Command = null, bool CommandIsOwn = false);
