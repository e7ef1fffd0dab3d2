using System.Text;
using GitSession.Cli.Adapters;
using GitSession.World;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// Leads git to our hooks and leaves the user's where they are. Run again it changes nothing, and mends what is missing or stale.
/// </summary>
/// <param name="program">What the scripts run where `git-session` is not on PATH.</param>
internal sealed class InstallHooks(Worktree worktree, GitProcess git, string program)
{
    /// <exception cref="Refusal">The git directory cannot be written; nothing was done then.</exception>
    public HookReport Run()
    {
        var home = HookHome.Of(worktree);
        var before = HooksBefore.Ask(git, home);
        var hooks = Path.GetFullPath(before.Worktree ?? before.Place, worktree.Root);
        if (Array.Find([home.Common, before.Place, program], path => path.Contains('\n', StringComparison.Ordinal)) is { } broken)
            throw new Refusal(RefusalReason.LineEndInPath, broken);
        // The lock of the configuration comes first: where it cannot be had nothing is begun.
        using var configuration = new ConfigFile(home.Repository);
        var own = new OwnHooks(home, before.Place);
        var report = new HookReport { Notes = new ForeignHooks(home, own, Path.GetFullPath(before.Place, worktree.Root)).MoveOut() };
        var manager = HookManagers.All.FirstOrDefault(manager => manager.Owns(worktree, home, hooks));
        report = report.With(Fill(home, before, manager, own, configuration)).With(HookManagers.Unwire(worktree, home, hooks, manager));
        return manager is null ? report.With(Note(before, home)) : report.With(manager.Wire(worktree, home, hooks));
    }

    private HookReport Fill(HookHome home, HooksBefore before, HookManager? manager, OwnHooks own, ConfigFile configuration)
    {
        var registry = new SessionRegistry(home);
        using var turn = Disk.Try(home.Registry, registry.Lock);
        var directory = new HookDirectory(home, manager is null ? before.Place : "", worktree.Root, own);
        var written = Disk.Try(home.Directory, () => directory.Fill(program, registry.Update(Worktrees()))).ToList();
        if (manager is null)
            Include(home, written);
        var wanted = manager is not null ? MarkedBlock.Hash.Remove(configuration.Text) ?? ""
            : before.IsOurs && ConfigBlock.IsIn(configuration.Text, home) ? configuration.Text
            : ConfigBlock.Put(configuration.Text, home, before.IsLocal);
        if (configuration.Change(wanted))
            written.Add(home.Repository);
        if (manager is not null)
            File.Delete(home.Configuration);
        File.SetLastWriteTimeUtc(home.Before, DateTime.UtcNow);
        return new HookReport { Written = [.. written] };
    }

    private static void Include(HookHome home, List<string> written)
    {
        var text = Encoding.UTF8.GetBytes(ConfigBlock.Included(home));
        if (File.Exists(home.Configuration) && File.ReadAllBytes(home.Configuration).AsSpan().SequenceEqual(text))
            return;
        Disk.Try(home.Configuration, () => HookFile.Write(home.Configuration, text, executable: false));
        written.Add(home.Configuration);
    }

    private IEnumerable<string> Worktrees() =>
        git.Run("worktree", "list", "--porcelain", "-z").OrFail().Text.Split('\0')
            .Where(line => line.StartsWith("worktree ", StringComparison.Ordinal))
            .Select(line => line["worktree ".Length..])
            .Append(worktree.Root)
            .Distinct(StringComparer.Ordinal);

    private static HookReport Note(HooksBefore before, HookHome home) =>
        before.Worktree is { } place && place != home.Directory ? new HookReport { Notes = [new HookNote(HookNoteKind.WorktreeWins, place)] } : new HookReport();
}
