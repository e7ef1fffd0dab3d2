using GitSession.Cli.Adapters;
using GitSession.Cli.GitHooks.Installation;
using GitSession.Cli.Output;
using GitSession.Framework.Audit;
using GitSession.Sessions;

namespace GitSession.Cli.GitHooks;

/// <summary>One call of a hook by git: its name and arguments, what it works with, and how it talks.</summary>
/// <param name="arguments">"hook", the hook's name, and what git gave it.</param>
internal sealed class HookCall(Composition made, IReadOnlyList<string> arguments)
{
    private readonly Lock _talk = new();
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private CallingGit? _calling;
    private bool _over;

    public Composition Made => made;

    public string Name => arguments.Count > 1 ? arguments[1] : "";

    /// <summary>Git as it is in this hook. A monitor that a child starts would hold the child's pipe open.</summary>
    public GitProcess Git { get; } = new GitProcess(made.Around.Directory, made.Around.Environment) { IsInHook = true, Until = made.Until }
        .With("-c", "core.fsmonitor=false");

    public RemindAfterCommit Reminder => new(made.Workspace, new LiveSessions(made.Workspace), made.Settings, made.Around.Time);

    /// <summary>What git was told that runs this hook.</summary>
    public CallingGit Calling => _calling ??= new CallingGit(made.Around.GitAbove());

    public CommitInHand Commit => new(Git, made.Worktree.GitDirectory, Calling.Amends);

    /// <summary>Commits are made again that were made before.</summary>
    public bool IsDuringRebase => Has("rebase-merge") || Has("rebase-apply");

    /// <summary>The rebase itself makes this commit; while it stands still, a person makes them. Git tells its own child so (git 2.39, sequencer.c).</summary>
    public bool IsOfRebase => IsDuringRebase && made.Around.Variable("GIT_REFLOG_ACTION")?.StartsWith("rebase", StringComparison.Ordinal) is true;

    public bool IsDuringBisect => Has("BISECT_LOG");

    /// <summary>A commit is picked or reverted, and nobody writes a message to it.</summary>
    public bool IsPick => IsDuringRebase || IsConcluding;

    /// <summary>What is committed concludes a pick or a revert that stopped at a conflict; where a rebase stopped to be edited it has left `amend`.</summary>
    public bool IsConcluding =>
        Has("CHERRY_PICK_HEAD") || Has("REVERT_HEAD") || Has("rebase-apply") || (Has("rebase-merge/stopped-sha") && !Has("rebase-merge/amend"));

    /// <summary>What git gave the hook, counted from 0; empty where it gave less.</summary>
    public string Argument(int number) => number + 2 < arguments.Count ? arguments[number + 2] : "";

    /// <summary>Says something once.</summary>
    public void Say(string line)
    {
        lock (_talk)
        {
            if (!_over && _said.Add(line))
                made.Around.Error.WriteLine(line);
        }
    }

    public void Say(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Say(line);
    }

    public void Say(Exception error) => Say(made.Around.Variable("GIT_SESSION_TRACE") is "1" ? error.ToString() : HookText.Warning(error));

    /// <summary>The last word: what still runs is heard no more.</summary>
    public void SayLast(string line)
    {
        lock (_talk)
        {
            Say(line);
            _over = true;
        }
    }

    /// <summary>Does a part of a hook whose failure takes no other part with it.</summary>
    public int Softly(Func<int> part)
    {
        try
        {
            return part();
        }
        catch (Exception error)
        {
            Say(error);
            return ExitCode.Done;
        }
    }

    /// <summary>Does what may as well be left undone, and says nothing where it is.</summary>
    public static T Quietly<T>(Func<T> part, T undone)
    {
        try
        {
            return part();
        }
        catch (Exception)
        {
            return undone;
        }
    }

    /// <summary>Keeps what was decided in the session's audit log; where no session is meant, or it cannot be written, that is left undone.</summary>
    public void Keep(IEnumerable<AuditLine> decided) => Quietly(
        () =>
        {
            if (new LiveSessions(made.Workspace).FindId(made.CallerOf()) is { } session)
                new AuditLog(made.Workspace).Add(session, decided);
            return true;
        },
        undone: false);

    /// <summary>Brings the hooks to what is live and left now.</summary>
    public int SwitchHooks() => Switch(hooks => hooks.Sync());

    /// <summary>The same where commit-msg is off: git looks for it, and it is where approvals are judged, only after pre-commit.</summary>
    public int SwitchHooksOn() => Switch(hooks => hooks.SyncWhereOff());

    private int Switch(Func<HookSwitch, IEnumerable<HookNote>> how)
    {
        var words = new HookInstallText(made.Worktree);
        Say(how(new HookSwitch(made.Worktree, Git, () => HookProgram.Find(made.Around))).Select(words.Line));
        return ExitCode.Done;
    }

    private bool Has(string name) => Path.Exists(Path.Combine(made.Worktree.GitDirectory, name));
}
