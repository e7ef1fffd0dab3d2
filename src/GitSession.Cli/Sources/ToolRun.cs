namespace GitSession.Cli.Sources;

/// <summary>How a command line ended.</summary>
/// <param name="ExitCode">Null where it did not end in time and was killed.</param>
/// <param name="LastLine">The last line that it said, on either stream; empty where it said nothing.</param>
internal sealed record ToolRun(int? ExitCode, string LastLine)
{
    // As a shell says it of a command that is not there.
    public static ToolRun NotStarted { get; } = new(127, "no shell was found to run it");
}
