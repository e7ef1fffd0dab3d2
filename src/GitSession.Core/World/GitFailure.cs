namespace GitSession.World;

/// <summary>Git was asked something and failed.</summary>
/// <param name="arguments">What it was asked.</param>
/// <param name="words">What it said to that.</param>
public sealed class GitFailure(IReadOnlyList<string> arguments, int exitCode, string words) : Exception
{
    public IReadOnlyList<string> Arguments { get; } = arguments;

    public int ExitCode { get; } = exitCode;

    public string Words { get; } = words;

    public override string Message => $"git {string.Join(' ', Arguments)}: exit {ExitCode}: {Words}";
}
