using GitSession.Text;


namespace GitSession.Cli.Agents.Installation;

/// <summary>
/// A file that is ours from its first line to its last, in which a hash of the rest stands. So one that another version wrote is
/// brought up to date and taken away, and one that a person changed is theirs.
/// </summary>
/// <param name="Content">All but the last line.</param>
/// <param name="Before">What a remark begins with there.</param>
/// <param name="After">What ends it.</param>
internal sealed record OwnFile(string Path, string Content, string Before, string After) : WiredFile(Path)
{
    private const string Mark = "git-session:file ";
    private const int Digits = 12;

    public override string Wire(string? text) => text is null || (IsOurs(text) && Plain(text) != Marked(Content)) ? Marked(Content) : text;

    public override string? Unwire(string text) => IsOurs(text) ? null : text;

    private bool IsOurs(string text)
    {
        var plain = Plain(text);
        var at = plain.LastIndexOf(Before + Mark, StringComparison.Ordinal);
        return at >= 0 && plain == Marked(plain[..at]);
    }

    // Git may have checked it out with the line ends of Windows.
    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private string Marked(string content) => $"{content}{Before}{Mark}{Hash(content)}{After}\n";

    private static string Hash(string content) => Digest.Of(content)[..Digits];
}
