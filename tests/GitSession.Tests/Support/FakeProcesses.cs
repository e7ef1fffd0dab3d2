using GitSession.Cleanup;

namespace GitSession.Tests.Support;

/// <summary>Processes that are told what they do, and keep whom they were asked to end.</summary>
public sealed class FakeProcesses
{
    public List<BackgroundProcess> Running { get; } = [];

    public Dictionary<int, BackgroundProcess[]> Children { get; } = [];

    /// <summary>The ports of each; a system that cannot tell has none of this.</summary>
    public Dictionary<int, int[]>? Ports { get; set; } = [];

    public List<BackgroundProcess> Ended { get; } = [];

    public HashSet<int> Stubborn { get; } = [];

    public int Caller { get; set; } = 1000;

    public Processes Processes => new(
        pid => Running.Find(process => process.Pid == pid),
        process => [process, .. Children.GetValueOrDefault(process.Pid, [])],
        family => Ports is { } ports ? [.. family.SelectMany(process => ports.GetValueOrDefault(process.Pid, []))] : null,
        pid => pid == Caller,
        End);

    public BackgroundProcess Run(int pid, string command)
    {
        var process = new BackgroundProcess(pid, Moments.Morning, command);
        Running.Add(process);
        return process;
    }

    private IReadOnlyList<BackgroundProcess> End(IReadOnlyList<BackgroundProcess> processes)
    {
        Ended.AddRange(processes);
        return [.. processes.Where(process => Stubborn.Contains(process.Pid))];
    }
}
