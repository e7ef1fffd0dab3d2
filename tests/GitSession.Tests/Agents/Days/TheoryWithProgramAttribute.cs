namespace GitSession.Tests.Agents.Days;

/// <summary>A test of the published program, whose path GIT_SESSION_PROGRAM names: where nothing names one it is skipped, and says so.</summary>
public sealed class TheoryWithProgramAttribute : TheoryAttribute
{
    public TheoryWithProgramAttribute()
    {
        if (Program is "")
            Skip = "GIT_SESSION_PROGRAM names no published program";
    }

    public static string Program { get; } = Environment.GetEnvironmentVariable("GIT_SESSION_PROGRAM") ?? "";
}
