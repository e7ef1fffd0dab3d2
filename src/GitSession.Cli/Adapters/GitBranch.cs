using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Asks git what HEAD has otherwise than a commit before it.</summary>
internal static class GitBranch
{
    // git-diff-tree(1), -z --raw: ":<mode> <mode> <id> <id> <letter>", NUL, path, NUL, …; the letters are A, D, M, and T for another kind of file.
    public static BranchChange ChangesSince(GitProcess git, string commit, IReadOnlyList<string> below)
    {
        var told = git.Run(["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", commit, "HEAD", "--", .. below]).OrFail().Text;
        var changes = told.Split('\0', StringSplitOptions.RemoveEmptyEntries).Chunk(2).Where(change => change is [_, _])
            .Select(change => (Told: change[0].Split(' '), Path: change[1])).ToLookup(change => change.Told[4]);
        return BranchChange.Of(
            commit,
            changes["A"].ToDictionary(change => change.Path, change => change.Told[3], StringComparer.Ordinal),
            changes.Where(kind => kind.Key is not ("A" or "D")).SelectMany(kind => kind).Select(change => change.Path),
            changes["D"].ToDictionary(change => change.Path, change => change.Told[2], StringComparer.Ordinal));
    }
}
