using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Cleanup;

/// <summary>Ends the processes that a session registered, and no others: never by name, never one that is not provably the same.</summary>
internal sealed class ProcessCleanup(Processes processes, CleanupSettings settings)
{
    public CleanupPart Run(IReadOnlyList<BackgroundProcess> registered, IReadOnlyCollection<int> owners, bool dryRun)
    {
        var fates = registered.Select(process => FateOf(process, owners)).ToList();
        var ends = fates.FindAll(fate => fate.Fate is Fate.Ends);
        var left = dryRun || ends is [] ? [] : processes.End([.. ends.SelectMany(fate => fate.Family)]);
        var stubborn = ends.FindAll(fate => fate.Family.Any(left.Contains));
        return new CleanupPart(
            stubborn is not [] ? Verdict.Fail : fates.Exists(fate => fate.Fate is Fate.Left) ? Verdict.Warn : Verdict.Pass,
            Summary(fates, stubborn.Count, dryRun),
            [.. fates.Select(fate => Note(fate, stubborn.Contains(fate), dryRun))]);
    }

    private ProcessFate FateOf(BackgroundProcess process, IReadOnlyCollection<int> owners)
    {
        if (processes.Find(process.Pid) is not { } now)
            return new ProcessFate(process, Fate.Gone, "had ended already");
        if (!process.Is(now))
            return new ProcessFate(process, Fate.Left, $"left, because {now.Pid} is another process now ({now.Name})");
        var family = processes.FamilyOf(now);
        if (family.Any(member => processes.IsCallers(member.Pid) || owners.Contains(member.Pid)))
            return new ProcessFate(process, Fate.Left, "left, because this command or a live session's owner runs in it");
        if (family.FirstOrDefault(member => settings.KeepNames.Contains(member.Name, StringComparer.Ordinal)) is { } kept)
            return new ProcessFate(process, Fate.Kept, $"left, because {kept.Name} is among keep_names");
        return KeptPort(family) is { } why ? new ProcessFate(process, Fate.Kept, why) : new ProcessFate(process, Fate.Ends, "", family);
    }

    private string? KeptPort(ImmutableArray<BackgroundProcess> family)
    {
        if (settings.KeepPorts is [])
            return null;
        if (processes.PortsOf(family) is not { } ports)
            return "left, because its ports cannot be known here and keep_ports protects some";
        return ports.Where(settings.KeepPorts.Contains).Select(port => $"left, because it listens on port {port}, which is among keep_ports").FirstOrDefault();
    }

    private static string Summary(List<ProcessFate> fates, int stubborn, bool dryRun)
    {
        var ended = fates.Count(fate => fate.Fate is Fate.Ends) - stubborn;
        string[] parts =
        [
            Part(ended, dryRun ? "to end" : "ended"),
            Part(fates.Count(fate => fate.Fate is Fate.Gone), "had ended already"),
            Part(fates.Count(fate => fate.Fate is Fate.Kept or Fate.Left), "left"),
            Part(stubborn, "would not end"),
        ];
        return string.Join(", ", parts.Where(part => part is not ""));
    }

    private static string Part(int number, string what) => number == 0 ? "" : $"{CleanupPart.Count(number, "process", "processes")} {what}";

    private static string Note(ProcessFate fate, bool isStubborn, bool dryRun)
    {
        var what = fate.Fate is not Fate.Ends ? fate.Why : dryRun ? "would be ended" : isStubborn ? "would not end" : "ended";
        var others = fate.Family.Length > 1 ? $", with {CleanupPart.Count(fate.Family.Length - 1, "process", "processes")} that it started" : "";
        return $"process {fate.Process.Pid} ({fate.Process.Name}): {what}{others}";
    }
}
