using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// A copy of each live session in the git directory. `git sparse-checkout set` in cone mode removes a directory that it leaves out
/// with the ignored files in it (git 2.39), and a live session is one.
/// </summary>
internal sealed class SessionCopies(Worktree worktree)
{
    public const string Folder = "sessions";

    private string Place => Path.Combine(worktree.OwnDirectory, Folder);

    private string Sessions => Path.Combine(worktree.Root, Paths.LiveSessions);

    public static bool Concerns(string path) => Paths.IsBelow(path, Paths.LiveSessions) && Paths.IsLiveSession(path);

    // The session itself is on the disk already: a copy that cannot be kept, or not whole, costs nobody their command.
    public void Keep(string path, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(Place);
            ForgetRemoved();
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

    /// <summary>The sessions that went with their directory, with their texts; a person removes one file.</summary>
    public IReadOnlyList<(string Path, string Text)> TakenAway() =>
        Directory.Exists(Sessions) ? [] : [.. Copies().Select(copy => ($"{Paths.LiveSessions}/{Path.GetFileName(copy)}", Read(copy))).Where(copy => copy.Item2 is not "")];

    private string[] Copies() => Directory.Exists(Place) ? Directory.GetFiles(Place, "*.yaml") : [];

    private void ForgetRemoved()
    {
        foreach (var copy in Copies().Where(copy => !File.Exists(Path.Combine(Sessions, Path.GetFileName(copy)))))
            File.Delete(copy);
    }

    // Another process may close the session meanwhile.
    private static string Read(string copy)
    {
        try
        {
            return File.ReadAllText(copy);
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    private string CopyOf(string path) => Path.Combine(Place, Path.GetFileName(path));
}
