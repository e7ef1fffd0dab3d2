using System.Text;
using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks;

/// <summary>The file with the message of the commit that is being made (githooks(5), commit-msg).</summary>
/// <param name="file">Where it is, absolute.</param>
/// <param name="cleanup">What git will leave of it.</param>
internal sealed class CommitMessage(string file, GitProcess git, MessageCleanup cleanup)
{
    private const int Enough = 1024 * 1024;

    // The line that `commit -v` writes before the diff, behind whatever begins a comment (git-commit(1), --cleanup=scissors).
    private const string Scissors = " ------------------------ >8 ------------------------";

    /// <summary>Whether a trailer can be put into it without writing through to another file.</summary>
    public bool IsRegular => new FileInfo(file) is { Exists: true, LinkTarget: null };

    /// <summary>Whether git would find anything in it, so that a trailer is not all there is.</summary>
    public bool HasContent() => cleanup.LeavesAnything(string.Join('\n', Lines().TakeWhile(line => !IsScissors(line))));

    /// <summary>Puts in a trailer, as git itself does; one of that name that is there already stays.</summary>
    public void Add(string trailer, string value)
    {
        EndLine();
        var lines = Lines();
        if (!cleanup.MayHaveComments(lines) && new FileInfo(file).Length <= Enough && PlainMessage.EndsWithoutTrailers(string.Join('\n', lines)))
            File.AppendAllText(file, $"\n{trailer}: {value}\n");
        else
            AskGit(lines, trailer, value);
    }

    /// <summary>Whether a trailer of this name may be in it; only git can tell whether it is one.</summary>
    public bool Mentions(string name) => IsRegular && Lines().TakeWhile(line => !IsScissors(line)).Any(line => line.Contains(name + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>The values of its trailers of one name.</summary>
    public IEnumerable<string> Trailers(string name) =>
        git.Run("interpret-trailers", "--parse", "--no-divider", file).OrFail().Text.Split('\n')
            .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 1)..].Trim());

    private void AskGit(string[] lines, string trailer, string value)
    {
        var last = Array.Find(lines, IsScissors) ?? Array.FindLast(lines, line => line.Trim() is not "") ?? "";
        // Git takes a name that begins another for the same one: Session-Id would count as Session (trailer.c, same_token).
        var exists = Array.Exists(lines, line => line.StartsWith(trailer + ":", StringComparison.OrdinalIgnoreCase)) ? "doNothing" : "add";
        cleanup.Git(last).Run("interpret-trailers", "--in-place", "--no-divider", "--if-exists", exists, "--if-missing", "add", "--trailer", $"{trailer}: {value}", file).OrFail();
    }

    // A message is in whatever encoding the user has; only ASCII is looked for in it.
    private string[] Lines()
    {
        if (new FileInfo(file).Length == 0)
            return []; // a pipe has this length too, and would be waited for
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[(int)Math.Min(stream.Length, Enough)];
        return Encoding.Latin1.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).Split('\n');
    }

    private static bool IsScissors(string line) => line.TrimEnd('\r').EndsWith(Scissors, StringComparison.Ordinal);

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
