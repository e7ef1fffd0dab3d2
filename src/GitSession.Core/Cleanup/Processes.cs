using System.Collections.Immutable;

namespace GitSession.Cleanup;

/// <summary>The processes of the machine, as a session sees them and ends them.</summary>
/// <param name="Find">What runs under a number; null where nothing does. What ended and was not waited for does not run.</param>
/// <param name="FamilyOf">A process and all that descends from it, itself first.</param>
/// <param name="PortsOf">The ports on which these listen; null where that cannot be known.</param>
/// <param name="IsCallers">Whether the number is that of this program or of one that it runs in.</param>
/// <param name="End">Ends these, politely and then firmly, within seconds. Answers those that still run.</param>
public sealed record Processes(
    Func<int, BackgroundProcess?> Find,
    Func<BackgroundProcess, ImmutableArray<BackgroundProcess>> FamilyOf,
    Func<IReadOnlyList<BackgroundProcess>, IReadOnlyList<int>?> PortsOf,
    Func<int, bool> IsCallers,
    Func<IReadOnlyList<BackgroundProcess>, IReadOnlyList<BackgroundProcess>> End);
