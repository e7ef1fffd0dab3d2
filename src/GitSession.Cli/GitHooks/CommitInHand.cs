using System.Text;
using GitSession.Cli.Adapters;
using GitSession.Rules;
using GitSession.Text;

namespace GitSession.Cli.GitHooks;

/// <summary>The commit that is being made, read from the index that it is made of: `commit -a` and `commit FILE` have one of their own.</summary>
/// <param name="git">Git as it is in the hook.</param>
/// <param name="gitDirectory">Where a merge says what it merges.</param>
/// <param name="amends">It takes the place of HEAD.</param>
internal sealed class CommitInHand(GitProcess git, string gitDirectory, bool amends)
{
    private const int Most = 8 * 1024 * 1024;
    private const int MostLookedAt = 16;

    // Git takes for binary what has a zero in so many bytes (xdiff-interface.c).
    private const int Beginning = 8000;

    // A file of more than core.bigFileThreshold counts as binary, so that git makes no lines of it.
    private static readonly string[] Options = ["-c", "core.fsmonitor=false", "-c", "core.bigFileThreshold=1m"];

    private static readonly string[] Raw = ["diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-relative"];

    // A file that only moved adds no line.
    private static readonly string[] Lines =
        ["--find-renames", "-p", "-U0", "--inter-hunk-context=0", "--full-index", "--no-color", "--no-ext-diff", "--no-textconv", "--submodule=short"];

    /// <summary>What it changes. A merge is judged for what it has and neither of its parents had.</summary>
    /// <param name="withLines">Added lines too, but those of files that git takes for binary.</param>
    public StagedChange Changes(bool withLines) =>
        Merged().Aggregate(Since(null, withLines), (change, parent) => change.And(Since(parent, withLines)));

    /// <summary>The same as if nothing of it had been committed: for one that amends a commit, what that commit changed too.</summary>
    public StagedChange WithAmended(bool withLines)
    {
        if (!amends)
            return Changes(withLines);
        var (isShallow, parents) = Parents();
        if (isShallow && parents is [])
            return Changes(withLines); // what it changed was cut off
        return (parents is [] ? [EmptyTree()] : parents).Select(parent => Since(parent, withLines)).Aggregate((change, other) => change.And(other));
    }

    /// <summary>The first of these, of which git made no lines, that is a text all the same.</summary>
    public StagedFile? FirstText(IEnumerable<StagedFile> files) => files.Take(MostLookedAt).FirstOrDefault(file => file.Text is { } id && IsText(id));

    /// <summary>The text of a file that it changes.</summary>
    /// <exception cref="DamagedDocument">It is not UTF-8.</exception>
    public IEnumerable<(string Path, Lazy<string> Text)> Texts(IEnumerable<(string Path, string Id)> files) =>
        GitBlobs.Texts(git, [.. files], Most, file => file).Select(found => (found.Of.Path, found.Text));

    /// <summary>The regular files that it will have below a directory.</summary>
    public IEnumerable<(string Path, string Id)> Files(string directory) =>
        from line in git.Run("ls-files", "--stage", "-z", "--", directory).OrFail().Text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
        where line.StartsWith("100", StringComparison.Ordinal)
        let at = line.IndexOf('\t')
        select (line[(at + 1)..], line.Split(' ')[1]);

    private (bool IsShallow, string[] Parents) Parents()
    {
        var lines = git.Run("rev-parse", "--is-shallow-repository", "HEAD^@").OrFail().Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (lines[0] is "true", lines[1..]);
    }

    // What a first commit is compared with; git knows it without having it.
    private string EmptyTree() => git.Run(["hash-object", "-t", "tree", "--stdin"], input: "", index: null).OrFail().Line;

    private bool IsText(string id) =>
        git.In(Encoding.Latin1).UpTo(Beginning).Run("cat-file", "blob", id) is { Ok: true, Text: not "" and var text } && !text.Contains('\0');

    private StagedChange Since(string? parent, bool withLines)
    {
        string[] against = parent is null ? [] : [parent];
        var answer = git.With(Options).UpTo(Most).Run([.. Raw, .. withLines ? Lines : ["--no-renames"], .. against, "--"]).OrFail();
        return new StagedChange(StagedDiff.Read(answer.Text), answer.IsCut);
    }

    // MERGE_HEAD may name several commits, which no command of git's lists; it is a file in every kind of repository (gitglossary(7)).
    private string[] Merged() =>
        Path.Combine(gitDirectory, "MERGE_HEAD") is var file && File.Exists(file) ? File.ReadAllLines(file) : [];
}
