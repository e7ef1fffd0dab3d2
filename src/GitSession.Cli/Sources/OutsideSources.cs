using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Sources;

/// <summary>Asks every source that the settings name, all at once, so that a slow one costs its own time and no more.</summary>
internal static class OutsideSources
{
    public static IReadOnlyList<SourceReport> Ask(Composition made)
    {
        var (sources, around) = (made.Settings.Sources, made.Around);
        if (sources == SourceSettings.None)
            return [];
        var tool = new OutsideTool(made.Worktree.Root, around.Environment, sources.Timeout);
        var asked = new List<Task<SourceReport>>();
        if (sources.Beads)
            asked.Add(Task.Run(() => Beads.Read(tool, sources.BeadsAssignee)));
        if (sources.Taskwarrior)
            asked.Add(Task.Run(() => Taskwarrior.Read(tool, Times.Now(around.Time))));
        if (sources.Khal)
            asked.Add(Task.Run(() => Khal.Read(tool)));
        return [.. asked.Select(task => task.GetAwaiter().GetResult())];
    }
}
