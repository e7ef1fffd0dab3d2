namespace GitSession.Cli.Output;

/// <summary>What the program's end says to a script.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;
    public const int Damaged = 3;
    public const int GitFailed = 4;

    /// <summary>Of a merge driver: nothing was merged.</summary>
    public const int NotMerged = 129;

    public const int Bug = 255;
}
