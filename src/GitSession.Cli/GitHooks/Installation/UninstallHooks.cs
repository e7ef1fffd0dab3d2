using GitSession.Cli.Adapters;
using GitSession.World;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>Takes out what <see cref="InstallHooks"/> and the use of the program put into the git directory and into a hook manager's files.</summary>
internal sealed class UninstallHooks(Worktree worktree, GitProcess git)
{
    private static readonly string[] Derived = [Paths.AfterCommit, Paths.JournalHeads, Paths.JournalIndex, Paths.JournalNames, Paths.JournalPast, Paths.ProgressCaughtUp, Paths.AuditFigures, Paths.RecallIndex, SessionCopies.Folder, "tmp", WorktreeLock.Name, WorktreeLock.NameToAppend];

    public HookReport Run()
    {
        var home = HookHome.Of(worktree);
        var live = Live(home);
        var before = HooksBefore.Ask(git, home);
        var hooks = Path.GetFullPath(before.Worktree ?? before.Place, worktree.Root);
        var report = Configuration(home);
        report = report.With(HookManagers.Unwire(worktree, home, hooks));
        report = Remove(report, home.Configuration);
        report = report.With(Hooks(home, before.Place));
        report = Remove(report, home.Registry);
        if (live is [])
            report = Forget(home, report);
        RemoveEmpty(Path.Combine(home.Common, "info"), report);
        return report with { Notes = report.Notes.AddRange(live.Select(session => new HookNote(HookNoteKind.SessionStays, session))) };
    }

    // The block goes first: from then on git does not look for what goes next.
    private static HookReport Configuration(HookHome home)
    {
        if (ExactText.Read(home.Repository) is not { } text || !MarkedBlock.Hash.IsIn(text))
            return new HookReport();
        using var configuration = new ConfigFile(home.Repository);
        return configuration.Change(MarkedBlock.Hash.Remove(configuration.Text) ?? "") ? new HookReport { Written = [home.Repository] } : new HookReport();
    }

    // What others put among ours goes where hooks lay before; what cannot go there stays, and is all that stays.
    private HookReport Hooks(HookHome home, string place)
    {
        var foreign = new ForeignHooks(home, new OwnHooks(home, place), Path.GetFullPath(place, worktree.Root));
        var notes = foreign.MoveOut();
        var stay = foreign.Found();
        var report = stay is [] ? Remove(new HookReport(), home.Directory)
            : Directory.GetFileSystemEntries(home.Directory).Except(stay).Aggregate(new HookReport(), Remove);
        return report with { Notes = notes };
    }

    // Git makes it from a template that need not have it, and what is in it by now was ours.
    private static void RemoveEmpty(string directory, HookReport report)
    {
        var wasOurs = report.Written.Concat(report.Removed).Any(file => Path.GetDirectoryName(file) == directory);
        if (wasOurs && !Directory.EnumerateFileSystemEntries(directory).Any())
            Directory.Delete(directory);
    }

    private List<string> Live(HookHome home) =>
        [.. new SessionRegistry(home).Sessions().Concat(SessionRegistry.Of(worktree.Root)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static HookReport Remove(HookReport report, string place)
    {
        if (Directory.Exists(place))
            Disk.Try(place, () => Directory.Delete(place, recursive: true));
        else if (File.Exists(place) || new FileInfo(place).LinkTarget is not null)
            Disk.Try(place, () => File.Delete(place));
        else
            return report;
        return report with { Removed = report.Removed.Add(place) };
    }

    // What was derived can be derived again; what else may lie there is not ours to judge.
    private HookReport Forget(HookHome home, HookReport report)
    {
        if (ExcludedSessions.Remove(worktree))
            report = report with { Written = report.Written.Add(ExcludedSessions.PlaceOf(worktree)) };
        foreach (var own in home.OwnDirectories().Where(Directory.Exists).ToList())
        {
            foreach (var name in Derived)
                Remove(new HookReport(), Path.Combine(own, name));
            if (!Directory.EnumerateFileSystemEntries(own).Any())
                report = Remove(report, own);
        }
        return report;
    }
}
