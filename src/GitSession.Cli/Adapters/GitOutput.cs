using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>What a git child answered.</summary>
/// <param name="IsCut">More was said than was to be read.</param>
internal sealed record GitOutput(IReadOnlyList<string> Arguments, int ExitCode, string Text, string Error, bool IsCut = false)
{
    public bool Ok => ExitCode == 0 || IsCut;

    /// <summary>The answer without the line end.</summary>
    public string Line => Text.TrimEnd('\n');

    /// <exception cref="GitFailure">Git did not do it.</exception>
    public GitOutput OrFail() => Ok ? this : throw new GitFailure(Arguments, ExitCode, Error.Trim());
}
