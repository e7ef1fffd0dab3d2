using System.Collections.Immutable;
using GitSession.Handoffs;

namespace GitSession.Sessions;

/// <summary>How a session is to close.</summary>
/// <param name="Force">An instruction history that disagrees with the rules is written anew from them.</param>
/// <param name="Push">What was committed is pushed.</param>
public sealed record CloseRequest(string? Summary = null, bool DryRun = false, bool Commit = true, bool Force = false, bool Push = false)
{
    /// <summary>Asks what is deployed; answers null where nothing is configured that says so. A dry run does not ask.</summary>
    public Func<string?> AskDeployment { get; init; } = () => null;

    /// <summary>Names the incidents that are open, one a line, the most urgent first.</summary>
    public Func<ImmutableArray<string>> NameIncidents { get; init; } = () => [];

    /// <summary>Told what was cleaned up where the session then could not be closed, and no report says it.</summary>
    public Action<PhaseReport> TellCleanup { get; init; } = _ => { };
}
