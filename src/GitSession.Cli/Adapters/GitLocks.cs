using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Finds the lock files of git's, in the worktree's git directory and in the one that all worktrees share.</summary>
internal static class GitLocks
{
    private static readonly EnumerationOptions Recursive = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    // Objects are locked too, and are many; their locks stand in nobody's way.
    private static readonly string[] Trees = ["refs", "reftable"];

    public static ImmutableArray<LockFile> Of(Worktree worktree) =>
    [
        .. new[] { worktree.GitDirectory, worktree.CommonDirectory }.Distinct(StringComparer.Ordinal).SelectMany(Find)
            .Select(file => new LockFile(Named(worktree, file.FullName), new DateTimeOffset(file.LastWriteTimeUtc))).OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static IEnumerable<FileInfo> Find(string directory) =>
        new DirectoryInfo(directory).EnumerateFiles("*.lock")
            .Concat(Trees.Select(tree => new DirectoryInfo(Path.Combine(directory, tree))).Where(tree => tree.Exists).SelectMany(tree => tree.EnumerateFiles("*.lock", Recursive)));

    // As seen from the repository: where on a disk it lies is nobody's business who reads of it.
    private static string Named(Worktree worktree, string file) =>
        ".git/" + Path.GetRelativePath(worktree.CommonDirectory, file).Replace(Path.DirectorySeparatorChar, '/');
}
