using System.Collections.Immutable;
using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// Switches our hooks on with the first live session of a repository and off with the last: a hook that is a script costs a commit
/// a millisecond even where it does nothing. Pre-commit and pre-push stay.
/// </summary>
/// <param name="program">What the scripts run where `git-session` is not on PATH; asked for only where hooks have to be mended.</param>
internal sealed class HookSwitch(Worktree worktree, GitProcess git, Func<string> program)
{
    private readonly HookHome _home = HookHome.Of(worktree);

    /// <summary>
    /// Brings the hooks to what is live now in this worktree and known of the others; answers what the user should know. Where no hooks
    /// are installed it does nothing; where git is led into a directory that is gone, it is put there again.
    /// </summary>
    public ImmutableList<HookNote> Sync()
    {
        if (File.Exists(_home.Before))
            return Turn();
        if (!IsLedThere())
            return [];
        var report = new InstallHooks(worktree, git, program()).Run();
        return report.Notes.Insert(0, new HookNote(HookNoteKind.HooksMended, _home.Directory));
    }

    /// <summary>The same where commit-msg is off: a rule may have come since the hooks were switched, which it has to judge.</summary>
    public ImmutableList<HookNote> SyncWhereOff() =>
        new FileInfo(Path.Combine(_home.Directory, "commit-msg")).LinkTarget is null ? [] : Sync();

    private ImmutableList<HookNote> Turn()
    {
        var registry = new SessionRegistry(_home);
        using var turn = registry.Lock();
        var on = registry.Update([worktree.Root]);
        if (!File.Exists(_home.Before) || File.ReadAllText(_home.Before).Split('\n') is not [var known, var before, ..])
            return [];
        var stale = known is not "" && File.GetLastWriteTimeUtc(_home.Repository) > File.GetLastWriteTimeUtc(_home.Before);
        var place = stale ? HooksBefore.Ask(git, _home).Place : known;
        var own = new OwnHooks(_home, place);
        var notes = known is "" ? [] : new ForeignHooks(_home, own, Path.GetFullPath(place, worktree.Root)).MoveOut();
        new HookDirectory(_home, place, worktree.Root, own).Fill(before, on);
        if (stale)
            File.SetLastWriteTimeUtc(_home.Before, DateTime.UtcNow);
        return notes;
    }

    private bool IsLedThere() => File.Exists(_home.Configuration) && ConfigBlock.IsIn(ExactText.Read(_home.Repository) ?? "", _home);
}
