namespace GitSession.Sessions;

/// <summary>How a session is to close.</summary>
/// <param name="Force">An instruction history that disagrees with the rules is written anew from them.</param>
/// <param name="Push">What was committed is pushed.</param>
public sealed record CloseRequest(string? Summary = null, bool DryRun = false, bool Commit = true, bool Force = false, bool Push = false);
