namespace GitSession.Cli.GitHooks;

/// <summary>
/// Tells the messages that surely end with no trailer, so that one more makes a paragraph of its own: asking git where it belongs costs
/// a commit a process. The rules are those of git-interpret-trailers(1), as trailer.c of git 2.39 has them.
/// </summary>
internal static class PlainMessage
{
    // Git looks past these at the end of a message: commits of before 2014 have them (trailer.c, ignore_non_trailer).
    private const string Conflicts = "Conflicts:";

    /// <param name="message">All of it, in which no line is a comment, with or without a line end at its end.</param>
    public static bool EndsWithoutTrailers(string message)
    {
        var lines = (message is [.., '\n'] ? message[..^1] : message).Split('\n');
        if (message.AsSpan().ContainsAny('\r', '\0') || IsBlank(lines[^1]) || lines.Contains(Conflicts, StringComparer.Ordinal))
            return false;
        var lastBlank = Array.FindLastIndex(lines, IsBlank);
        return lastBlank < 0 || !Array.Exists(lines[(lastBlank + 1)..], MayBeTrailer); // a first paragraph is the subject
    }

    // What divides a trailer's name from its value is configurable, and a line that git writes begins with a parenthesis.
    private static bool MayBeTrailer(string line)
    {
        var name = line.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-').Count();
        var behind = line.AsSpan(name).TrimStart(" \t");
        return behind is [var next, ..] && char.IsAscii(next) && !char.IsAsciiLetterOrDigit(next);
    }

    // What git takes for space (ctype.c); in Latin-1 .NET takes parts of UTF-8 letters for it too.
    private static bool IsBlank(string line) => line.AsSpan().Trim(" \t\r").IsEmpty;
}
