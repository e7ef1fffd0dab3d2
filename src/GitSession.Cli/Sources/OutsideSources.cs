using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Sources;

/// <summary>Asks every source that the settings name, all at once, so that a slow one costs its own time and no more.</summary>
internal static class OutsideSources
{
    public static IReadOnlyList<SourceReport> Ask(Composition made) => Begin(made, TimeSpan.MaxValue).GetAwaiter().GetResult();

    /// <summary>The same while other things are done.</summary>
    /// <param name="within">How long a source may take at most, whatever the settings allow it.</param>
    public static async Task<IReadOnlyList<SourceReport>> Begin(Composition made, TimeSpan within)
    {
        var (sources, around) = (made.Settings.Sources, made.Around);
        if (sources == SourceSettings.None)
            return [];
        var tool = new OutsideTool(made.Worktree.Root, around.Environment, sources.Timeout < within ? sources.Timeout : within);
        var asked = new List<Task<SourceReport>>();
        if (sources.Beads)
            asked.Add(Task.Run(() => Beads.Read(tool, sources.BeadsAssignee)));
        if (sources.Taskwarrior)
            asked.Add(Task.Run(() => Taskwarrior.Read(tool, Times.Now(around.Time))));
        if (sources.Khal)
            asked.Add(Task.Run(() => Khal.Read(tool)));
        return await Task.WhenAll(asked);
    }
}
