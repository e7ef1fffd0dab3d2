namespace GitSession.World;

/// <summary>A tool of the outside that is asked at a start.</summary>
/// <param name="Command">The program that is run in the place of the tool's own: a name, or a path; null means the tool's own, on PATH.</param>
/// <param name="CommandIsOwn">It stands in the user's own settings and needs no trust.</param>
public sealed record SourceTool(string? Command = null, bool CommandIsOwn = false);
