using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// A copy of each live session in the git directory. `git sparse-checkout set` in cone mode removes a directory that it leaves out
/// with the ignored files in it (git 2.39), and a live session is one.
/// </summary>
internal sealed class SessionCopies(Worktree worktree)
{
    private string Place => Path.Combine(worktree.OwnDirectory, "sessions");

    public static bool Concerns(string path) => Paths.IsBelow(path, Paths.LiveSessions) && Paths.IsLiveSession(path);

    // The session itself is on the disk already: a copy that cannot be kept, or not whole, costs nobody their command.
    public void Keep(string path, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(Place);
            File.WriteAllBytes(CopyOf(path) + ".new", content);
            File.Move(CopyOf(path) + ".new", CopyOf(path), overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    public void Forget(string path) => Disk.Try(path, () =>
    {
        if (File.Exists(CopyOf(path)))
            File.Delete(CopyOf(path));
    });

    /// <summary>The sessions that are gone from the worktree without having been closed, with their texts.</summary>
    public IEnumerable<(string Path, string Text)> Missing() =>
        from copy in Directory.Exists(Place) ? Directory.GetFiles(Place, "*.yaml") : []
        let path = $"{Paths.LiveSessions}/{Path.GetFileName(copy)}"
        where !File.Exists(Path.Combine(worktree.Root, path))
        select (path, File.ReadAllText(copy));

    private string CopyOf(string path) => Path.Combine(Place, Path.GetFileName(path));
}
