namespace GitSession.Cli.GitHooks.Installation;

/// <summary>Words for a POSIX shell.</summary>
internal static class ShellQuote
{
    public static string Of(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
