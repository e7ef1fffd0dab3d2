using System.Collections.Immutable;
using System.Diagnostics;
using GitSession.Cleanup;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>The processes of this machine.</summary>
internal static class SystemProcesses
{
    private static readonly TimeSpan Polite = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Firm = TimeSpan.FromSeconds(2);

    public static Processes All { get; } = new(Find, FamilyOf, ListeningPorts.Of, CallerProcess.Is, End);

    public static BackgroundProcess? Find(int pid) =>
        pid > 0 && ProcessTable.StartOf(pid) is { } start ? new BackgroundProcess(pid, start, ProcessTable.CommandOf(pid)) : null;

    // What it leads belongs to it too: a process whose parent ended goes to init and stays in its session.
    private static ImmutableArray<BackgroundProcess> FamilyOf(BackgroundProcess process)
    {
        var all = ProcessTable.All().Select(pid => (Pid: pid, Parent: ProcessTable.ParentOf(pid), Leader: ProcessTable.LeaderOf(pid))).ToList();
        var family = new List<int> { process.Pid };
        for (var i = 0; i < family.Count; i++)
            family.AddRange(all.Where(other => (other.Parent == family[i] || other.Leader == process.Pid) && !family.Contains(other.Pid)).Select(other => other.Pid).ToList());
        return [process, .. family.Skip(1).Select(Find).OfType<BackgroundProcess>()];
    }

    private static IReadOnlyList<BackgroundProcess> End(IReadOnlyList<BackgroundProcess> processes)
    {
        foreach (var process in processes.Where(Runs))
            Signal.Ask(process.Pid);
        if (AreGone(processes, Polite))
            return [];
        // Those that were started meanwhile go with those that did not listen.
        var stubborn = processes.Where(Runs).SelectMany(process => FamilyOf(process)).DistinctBy(process => process.Pid).ToList();
        foreach (var process in stubborn.Where(Runs))
            Signal.Force(process.Pid);
        return AreGone(stubborn, Firm) ? [] : [.. processes.Where(Runs)];
    }

    private static bool AreGone(IEnumerable<BackgroundProcess> processes, TimeSpan longest)
    {
        for (var waited = Stopwatch.StartNew(); processes.Any(Runs); Patience.Wait())
        {
            if (waited.Elapsed > longest)
                return false;
        }
        return true;
    }

    // Its number and its start: between two looks a number may be given away, a start is not.
    private static bool Runs(BackgroundProcess process) => CallerProcess.Lives(new Owner(process.Pid, process.StartedAt));
}
