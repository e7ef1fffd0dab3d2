using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>What a git child answered.</summary>
internal sealed record GitOutput(IReadOnlyList<string> Arguments, int ExitCode, string Text, string Error)
{
    public bool Ok => ExitCode == 0;

    /// <summary>The answer without the line end.</summary>
    public string Line => Text.TrimEnd('\n');

    /// <exception cref="GitFailure">Git did not do it.</exception>
    public GitOutput OrFail() => Ok ? this : throw new GitFailure(Arguments, ExitCode, Error.Trim());
}
