using System.Text;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Where the user's trust is kept: in the git directory that all worktrees share and no clone brings along.</summary>
internal sealed class TrustFile(Worktree worktree)
{
    private const string Shown = ".git/gitsession/trust";
    private readonly string _directory = Path.Combine(worktree.CommonDirectory, "gitsession");

    private string File => Path.Combine(_directory, "trust");

    public Trust Read() => Disk.Try(Shown, () => System.IO.File.Exists(File) ? Trust.Parse(System.IO.File.ReadAllText(File)) : Trust.Nothing);

    public void Add(IEnumerable<NamedCommand> commands) => Disk.Try(Shown, () =>
    {
        using var turn = WorktreeLock.Take(_directory);
        new AtomicFile(Path.Combine(_directory, "tmp")).Write(File, Encoding.UTF8.GetBytes(Read().With(commands).Render()));
    });

    public void Remove() => Disk.Try(Shown, () => System.IO.File.Delete(File));
}
