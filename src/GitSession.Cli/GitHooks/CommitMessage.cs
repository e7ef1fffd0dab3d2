using System.Text;
using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks;

/// <summary>The file with the message of the commit that is being made (githooks(5), commit-msg).</summary>
/// <param name="file">Where it is, absolute.</param>
/// <param name="isTyped">An editor was open on it, so that comments and a template may still stand in it.</param>
internal sealed class CommitMessage(string file, GitProcess git, bool isTyped)
{
    private const int Enough = 1024 * 1024;

    // The line that `commit -v` writes before the diff, behind whatever begins a comment (git-commit(1), --cleanup=scissors).
    private const string Scissors = " ------------------------ >8 ------------------------";

    // Git takes a message of nothing else for empty.
    private const string SignedOff = "Signed-off-by: ";

    /// <summary>Whether a trailer can be put into it without writing through to another file.</summary>
    public bool IsRegular => new FileInfo(file) is { Exists: true, LinkTarget: null };

    /// <summary>
    /// Whether git would find anything in it. A trailer in an empty message, or in an untouched template, would make a commit of one
    /// that the user gave up; where that cannot be told, the answer is no.
    /// </summary>
    public bool HasContent()
    {
        var written = Written();
        var content = IsPlain(FirstLine(written)) || FirstLine(Strip(written)) is not null;
        return content && !(isTyped && IsTemplate(written));
    }

    /// <summary>Puts in a trailer, as git itself does; one of that name that is there already stays.</summary>
    public void Add(string trailer, string value)
    {
        EndLine();
        git.Run("interpret-trailers", "--in-place", "--no-divider", "--if-exists", "doNothing", "--if-missing", "add", "--trailer", $"{trailer}: {value}", file).OrFail();
    }

    /// <summary>Whether a trailer of this name may be in it; only git can tell whether it is one.</summary>
    public bool Mentions(string name) => IsRegular && Written().Contains(name + ":", StringComparison.OrdinalIgnoreCase);

    /// <summary>The values of its trailers of one name.</summary>
    public IEnumerable<string> Trailers(string name) =>
        git.Run("interpret-trailers", "--parse", "--no-divider", file).OrFail().Text.Split('\n')
            .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 1)..].Trim());

    // A message is in whatever encoding the user has; only ASCII is looked for in it.
    private string Written()
    {
        if (new FileInfo(file).Length == 0)
            return ""; // a pipe has this length too, and would be waited for
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[(int)Math.Min(stream.Length, Enough)];
        var text = Encoding.Latin1.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        return string.Join('\n', text.Split('\n').TakeWhile(line => !line.TrimEnd('\r').EndsWith(Scissors, StringComparison.Ordinal)));
    }

    private static string? FirstLine(string text) =>
        text.Split('\n').FirstOrDefault(line => line.Trim() is not "" && !line.StartsWith(SignedOff, StringComparison.Ordinal));

    // No configured comment begins with a letter or a digit, and outside ASCII only letters are met.
    private static bool IsPlain(string? line) => line is [var first, ..] && (char.IsAsciiLetterOrDigit(first) || first > '\u007F');

    // As git does: what a person added to the template counts, a Signed-off-by alone does not.
    private bool IsTemplate(string written)
    {
        if (git.Run("config", "--type=path", "--get", "commit.template") is not { Ok: true, Line: var place })
            return false;
        var (text, template) = (Strip(written), File.Exists(place) ? Strip(File.ReadAllText(place, Encoding.Latin1)) : "");
        return template is not "" && text.StartsWith(template, StringComparison.Ordinal) && FirstLine(text[template.Length..]) is null;
    }

    private string Strip(string text) => git.In(Encoding.Latin1).Run(["stripspace", "--strip-comments"], text, index: null).OrFail().Text;

    // `git merge` leaves its message without a final line end (git 2.39), behind which a trailer would land in the subject.
    private void EndLine()
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length == 0)
            return;
        stream.Seek(-1, SeekOrigin.End);
        if (stream.ReadByte() != '\n')
            stream.WriteByte((byte)'\n');
    }
}
