using System.Text;
using GitSession.Cli.Adapters;
using GitSession.World;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// Which sessions are live in any worktree of the repository, and whether a worktree has rules: a file each, that holds the path
/// of what it stands for and goes with it. What a hook would have to look for in every worktree is looked for when it changes.
/// </summary>
internal sealed class SessionRegistry(HookHome home)
{
    /// <summary>What keeps all hooks on where no session is live.</summary>
    private const string Rules = "rules";
    private const string LockName = "lock";

    /// <summary>Enters what is live in these worktrees, forgets what is gone, and tells whether anything is left.</summary>
    public bool Update(IEnumerable<string> roots)
    {
        foreach (var root in roots)
            Enter(root);
        return Entries().ToList().FindAll(Holds).Count > 0;
    }

    public IDisposable Lock() => WorktreeLock.Take(home.Registry);

    /// <summary>The paths of the live sessions that are entered.</summary>
    public IReadOnlyList<string> Sessions() =>
        Directory.Exists(home.Registry) ? [.. Entries().Where(entry => entry.Name is not Rules).Select(Target).Where(File.Exists)] : [];

    /// <summary>The live sessions of one worktree.</summary>
    public static IEnumerable<string> Of(string root) => Files(Path.Combine(root, Paths.LiveSessions), "*.yaml").Where(Paths.IsLiveSession);

    private void Enter(string root)
    {
        foreach (var file in Of(root))
            Write(Path.GetFileNameWithoutExtension(file), file);
        var rules = Path.Combine(root, Paths.Rules);
        if (Files(rules, "*.md").Any())
            Write(Rules, rules);
    }

    private IEnumerable<FileInfo> Entries() => new DirectoryInfo(home.Registry).EnumerateFiles().Where(file => file.Name is not LockName && file.Name is not ['.', ..]);

    private bool Holds(FileInfo entry)
    {
        var target = Target(entry);
        if (entry.Name is Rules ? Files(target, "*.md").Any() : File.Exists(target) || IsTakenAway(target))
            return true;
        entry.Delete();
        return false;
    }

    // By a sparse checkout, that is, which leaves the copy (SessionCopies).
    private bool IsTakenAway(string target) => !Directory.Exists(Path.GetDirectoryName(target)) && home.HasCopy(Path.GetFileName(target));

    private void Write(string name, string target)
    {
        var file = Path.Combine(home.Registry, name);
        if (!File.Exists(file) || File.ReadAllText(file) != target)
            HookFile.Write(file, Encoding.UTF8.GetBytes(target), executable: false);
    }

    private static string Target(FileInfo entry) => File.ReadAllText(entry.FullName);

    private static IEnumerable<string> Files(string directory, string pattern) =>
        Directory.Exists(directory) ? Directory.EnumerateFiles(directory, pattern) : [];
}
