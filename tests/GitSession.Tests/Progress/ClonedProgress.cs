using GitSession.Cli.Adapters;
using GitSession.Progress;
using GitSession.Tests.Support;

namespace GitSession.Tests.Progress;

/// <summary>A clone of the repository, beside what is worked on in it.</summary>
internal sealed class ClonedProgress(GitFixture git, string directory) : IDisposable
{
    private readonly Worktree _worktree = Worktree.Find(git[directory], git.Environment);

    public ProgressReport CatchUp() =>
        new ApplyProgress(new DiskWorkspace(_worktree), new GitRepository(_worktree, _worktree.Git(git.Environment))).Run();

    public void Dispose() => Directory.Delete(_worktree.Root, recursive: true);
}
