using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Asks git what HEAD has otherwise than a commit before it.</summary>
internal static class GitBranch
{
    // git-diff-tree(1), -z --name-status: "A", NUL, path, NUL, …; the other letters are M, D and T, for another kind of file.
    public static BranchChange ChangesSince(GitProcess git, string commit, IReadOnlyList<string> below)
    {
        var told = git.Run(["diff-tree", "-r", "-z", "--name-status", "--no-renames", commit, "HEAD", "--", .. below]).OrFail().Text;
        var changes = told.Split('\0', StringSplitOptions.RemoveEmptyEntries).Chunk(2).Where(change => change is [_, _]).ToLookup(change => change[0], change => change[1], StringComparer.Ordinal);
        return new BranchChange(commit, [.. changes["A"]], [.. changes.Where(kind => kind.Key is not ("A" or "D")).SelectMany(paths => paths).Order(StringComparer.Ordinal)], [.. changes["D"]]);
    }
}
