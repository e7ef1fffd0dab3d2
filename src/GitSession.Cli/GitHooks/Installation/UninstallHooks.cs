using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>Takes out what <see cref="InstallHooks"/> and the use of the program put into the git directory and into a hook manager's files.</summary>
internal sealed class UninstallHooks(Worktree worktree, GitProcess git)
{
    private static readonly string[] Derived = ["after-commit", "journal-heads", "journal-index", "tmp", "lock"];

    public HookReport Run()
    {
        var home = HookHome.Of(worktree);
        var live = Live(home);
        var before = HooksBefore.Ask(git, home);
        var hooks = Path.GetFullPath(before.Worktree ?? before.Place, worktree.Root);
        var report = Configuration(home);
        report = report.With(HookManagers.Unwire(worktree, home, hooks));
        report = new[] { home.Configuration, home.Directory, home.Registry }.Aggregate(report, Remove);
        if (live is [])
            report = Forget(home, report);
        return report with { Notes = report.Notes.AddRange(live.Select(session => new HookNote(HookNoteKind.SessionStays, session))) };
    }

    // The block goes first: from then on git does not look for what goes next.
    private static HookReport Configuration(HookHome home)
    {
        if (ExactText.Read(home.Repository) is not { } text || !MarkedBlock.IsIn(text))
            return new HookReport();
        using var configuration = new ConfigFile(home.Repository);
        return configuration.Change(MarkedBlock.Remove(configuration.Text) ?? "") ? new HookReport { Written = [home.Repository] } : new HookReport();
    }

    private List<string> Live(HookHome home) =>
        [.. new SessionRegistry(home).Sessions().Concat(SessionRegistry.Of(worktree.Root)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static HookReport Remove(HookReport report, string place)
    {
        if (Directory.Exists(place))
            Disk.Try(place, () => Directory.Delete(place, recursive: true));
        else if (File.Exists(place))
            Disk.Try(place, () => File.Delete(place));
        else
            return report;
        return report with { Removed = report.Removed.Add(place) };
    }

    // What was derived can be derived again; what else may lie there is not ours to judge.
    private HookReport Forget(HookHome home, HookReport report)
    {
        var exclude = Path.GetFullPath(git.Run("rev-parse", "--git-path", "info/exclude").OrFail().Line, worktree.Root);
        if (ExcludedSessions.Remove(worktree, exclude))
            report = report with { Written = report.Written.Add(exclude) };
        var linked = Path.Combine(home.Common, "worktrees");
        string[] owners = [home.Common, .. Directory.Exists(linked) ? Directory.GetDirectories(linked) : []];
        foreach (var own in owners.Select(owner => Path.Combine(owner, "gitsession")).Where(Directory.Exists))
        {
            foreach (var name in Derived)
                Remove(new HookReport(), Path.Combine(own, name));
            if (!Directory.EnumerateFileSystemEntries(own).Any())
                report = Remove(report, own);
        }
        return report;
    }
}
