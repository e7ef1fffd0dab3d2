using System.Diagnostics;
using GitSession.Tests.Convergence;

namespace GitSession.Benchmarks;

/// <summary>
/// Sixteen clones of one bare repository that hold twenty-five sessions each, at once and on several branches. What must hold in the end
/// is held against a model; what does not is printed, and the program ends with 1.
/// </summary>
internal static class ConvergingTeam
{
    private const int Clones = 16;
    private const int Sessions = 25;

    /// <param name="seeds">How many histories; each is another one.</param>
    public static void Run(string program, int seeds)
    {
        Console.WriteLine($"\n{Clones} clones, {Sessions} sessions each\n");
        Console.WriteLine("| seed | s | sessions | pushes | of them rejected | pulls | merge commits | values decided by hand | open loops | faults |\n|---|---|---|---|---|---|---|---|---|---|");
        for (var seed = 1; seed <= seeds; seed++)
        {
            using var processes = new TeamProcesses(program);
            var clock = Stopwatch.StartNew();
            var team = new Team(processes.Place, seed, Clones, processes.Run, () => { }, "init");
            Parallel.ForEach(team.Members, new ParallelOptions { MaxDegreeOfParallelism = Clones }, Work);
            team.ComeTogether();
            var seconds = clock.Elapsed.TotalSeconds;
            Print(seed, seconds, team, processes);
        }
    }

    private static void Work(TeamMember member)
    {
        while (member.Sessions.Count < Sessions)
            member.Work();
    }

    private static void Print(int seed, double seconds, Team team, TeamProcesses processes)
    {
        var faults = team.Faults().ToList();
        var clone = team.Members[0].Clone;
        var (merges, open) = (clone.Git("rev-list", "--count", "--merges", "HEAD").Trim(), TeamClone.OpenIn(clone.Session("status", "--json")).Count);
        var (pushes, rejected, pulls) = processes.Traffic();
        Console.WriteLine(
            $"| {seed} | {seconds:0} | {team.Members.Sum(member => member.Sessions.Count)} | {pushes} | {rejected} | {pulls} | {merges} | {team.Members.Sum(member => member.Clone.Decided)} | {open} | {faults.Count} |");
        if (faults is [])
            return;
        Environment.ExitCode = 1;
        File.WriteAllLines($"converge-{seed}.log", [.. faults, .. team.Members.SelectMany(member => member.Log)]);
        Console.WriteLine($"\nThe first of them, all in converge-{seed}.log:\n{string.Join('\n', faults.Take(10))}\n");
    }
}
