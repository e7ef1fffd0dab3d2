namespace GitSession.Text;

/// <summary>Words for a POSIX shell.</summary>
public static class ShellQuote
{
    public static string Of(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>A path for a person to copy: bare where a shell takes it for one word, quoted where it would not.</summary>
    public static string Path(string path) => path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-') ? path : Of(path);
}
