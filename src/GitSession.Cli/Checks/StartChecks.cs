using System.Collections.Immutable;
using System.Diagnostics;
using GitSession.Cli.Output;
using GitSession.Cli.Sources;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Checks;

/// <summary>Runs checks of the settings, all at once, so that a slow one costs its own time and no more.</summary>
internal static class StartChecks
{
    /// <summary>Those of the start protocol.</summary>
    public static StartProtocol Run(Composition made) => made.Settings.Checks is [] ? StartProtocol.None : new StartProtocol(Run(made, made.Settings.Checks));

    public static ImmutableArray<CheckReport> Run(Composition made, IReadOnlyList<Check> checks)
    {
        var running = Begin(checks, Looks(made, checks));
        Watch(new ProgressLine(made.Around.Progress), checks, running);
        return [.. running.Select(task => task.GetAwaiter().GetResult())];
    }

    /// <summary>The same for who has no time to wait: a check that is not done within it is ended and counts as skipped.</summary>
    public static async Task<StartProtocol> Begin(Composition made, TimeSpan within)
    {
        if (made.Settings.Checks is [])
            return StartProtocol.None;
        var look = Looks(made, made.Settings.Checks);
        return new StartProtocol([.. await Task.WhenAll(Begin(made.Settings.Checks, check => Look(check, look, within)))]);
    }

    private static List<Task<CheckReport>> Begin(IReadOnlyList<Check> checks, Func<Check, CheckReport> look) =>
        [.. checks.Select(check => Aside.Run(() => look(check)))];

    // A check that failed because it was given less time than it has says nothing about what it looks at.
    private static CheckReport Look(Check check, Func<Check, CheckReport> look, TimeSpan within)
    {
        if (check.Timeout <= within)
            return look(check);
        var clock = Stopwatch.StartNew();
        var report = look(check with { Timeout = within });
        return report.Verdict is Verdict.Pass or Verdict.Skip || clock.Elapsed < within
            ? report with { Check = check }
            : CheckReport.Skip(check, $"not done within the {within.TotalSeconds:0.#} s that an agent's start has (git session start waits for it)");
    }

    // What the checks share is made before they run beside each other.
    private static Func<Check, CheckReport> Looks(Composition made, IReadOnlyList<Check> checks)
    {
        var (workspace, root, environment) = (made.Workspace, made.Worktree.Root, made.Around.Environment);
        var trust = checks.Any(check => check.Kind is CheckKind.Command) ? made.TrustFile.Read() : Trust.Nothing;
        return check => check.Kind switch
        {
            CheckKind.Tcp => TcpCheck.Look(check),
            CheckKind.Http => HttpCheck.Look(check),
            CheckKind.Command => CommandCheck.Look(check, trust, root, environment),
            _ => FileCheck.Look(check, workspace),
        };
    }

    private static void Watch(ProgressLine line, IReadOnlyList<Check> checks, List<Task<CheckReport>> running)
    {
        while (checks.Zip(running).Where(one => !one.Second.IsCompleted).ToList() is { Count: > 0 } left)
        {
            line.Show($"checking {string.Join(", ", left.Select(one => one.First.Name))}");
            Task.WaitAny([.. left.Select(one => one.Second)]);
        }
        line.Clear();
    }
}
