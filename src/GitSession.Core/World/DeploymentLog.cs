using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>What was deployed, as the tags that HEAD holds tell it, the oldest first.</summary>
/// <param name="IsShallow">The clone is cut off: what lies behind its edge is not known.</param>
public sealed record DeploymentLog(ImmutableArray<DeployedTag> Deployments, bool IsShallow);
