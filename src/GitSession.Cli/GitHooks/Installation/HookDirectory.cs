using System.Text;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// The directory that git is led to. A hook of ours is a script; every other name that git knows is a symbolic link to where that
/// hook would lie without us: one that leads nowhere costs git nothing, and works as soon as the user puts a hook there.
/// Where a hook lies already a script calls it by its own path, because a link would change its $0.
/// </summary>
/// <param name="place">Where hooks lay before, as configured; empty where a hook manager calls the scripts.</param>
/// <param name="root">The worktree that a relative place is seen from.</param>
/// <param name="own">What may be written over.</param>
internal sealed class HookDirectory(HookHome home, string place, string root, OwnHooks own)
{
    // Git behaves otherwise as soon as one of these is there (githooks(5)), so that no script may stand for one that is not.
    private static readonly string[] ByExistence = ["proc-receive", "push-to-checkout", "fsmonitor-watchman", "reference-transaction", "post-index-change"];

    // And of these it expects what only the user's does: a script that outlives the user's would answer for it.
    private static readonly string[] OnlyLinks = ["proc-receive", "push-to-checkout"];

    /// <summary>Brings it to where it should be; answers the files that had to be written.</summary>
    /// <param name="program">What the scripts run where `git-session` is not on PATH.</param>
    /// <param name="on">A session is live, or something else wants all hooks.</param>
    public IReadOnlyList<string> Fill(string program, bool on)
    {
        Directory.CreateDirectory(home.Directory);
        List<string> written = [];
        Put(Path.Combine(home.Directory, HookScripts.Shared), HookScripts.Read(HookScripts.Shared), script: true, written);
        if (place is "")
            Delete(Path.Combine(home.Directory, HookScripts.PassOn));
        else
            Script(HookScripts.PassOn, HookScripts.PassOn, written);
        foreach (var name in HookNames.Ours)
        {
            if (IsWanted(name, on) || place is "" || IsThere(name) || Link(name) is null)
                Script(name, name, written);
            else
                Lead(name, written);
        }
        foreach (var name in HookNames.Others)
            Other(name, written);
        Put(home.Before, Encoding.UTF8.GetBytes($"{place}\n{program}\n"), script: false, written);
        return written;
    }

    private bool IsWanted(string name, bool on) =>
        name is HookNames.AfterCommit ? home.IsSomethingLeft() : on || HookNames.Always.Contains(name);

    private void Other(string name, List<string> written)
    {
        if (place is "")
            Delete(Path.Combine(home.Directory, name));
        else if (IsThere(name) && !(OnlyLinks.Contains(name) && Link(name) is not null))
            Script(name, HookScripts.PassOn, written);
        else if (Link(name) is not null)
            Lead(name, written);
        else if (!ByExistence.Contains(name))
            Script(name, HookScripts.PassOn, written);
    }

    // A file that may not be executed is no hook: git says so by itself, behind a link too.
    private bool IsThere(string name)
    {
        const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        var file = Path.Combine(Path.GetFullPath(place, root), name);
        return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & AnyExecute) is not UnixFileMode.None);
    }

    private string? Link(string name) => OwnHooks.LinkTo(place, name);

    private void Script(string name, string script, List<string> written)
    {
        var (file, content) = (Path.Combine(home.Directory, name), HookScripts.Read(script));
        if (!Is(file, content, script: true) && own.Has(file))
            Write(file, content, script: true, written);
    }

    private void Delete(string file)
    {
        if (own.Has(file))
            File.Delete(file);
    }

    private static void Put(string file, byte[] content, bool script, List<string> written)
    {
        if (!Is(file, content, script))
            Write(file, content, script, written);
    }

    private static bool Is(string file, byte[] content, bool script) =>
        File.Exists(file) && new FileInfo(file).LinkTarget is null && (!script || HookFile.MayRun(file)) && File.ReadAllBytes(file).AsSpan().SequenceEqual(content);

    private static void Write(string file, byte[] content, bool script, List<string> written)
    {
        HookFile.Write(file, content, script);
        written.Add(file);
    }

    private void Lead(string name, List<string> written)
    {
        var file = Path.Combine(home.Directory, name);
        if (Link(name) is not { } target || new FileInfo(file).LinkTarget == target || !own.Has(file))
            return;
        HookFile.Link(file, target);
        written.Add(file);
    }
}
