namespace GitSession.Sessions;

/// <summary>How a session is to close.</summary>
public sealed record CloseRequest(string? Summary = null, bool DryRun = false, bool Commit = true);
