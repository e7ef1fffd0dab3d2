using GitSession.Text;

namespace GitSession.Cli.Sources;

/// <summary>Asks every source that the settings name, all at once and while other things are done, so that a slow one costs its own time and no more.</summary>
internal static class OutsideSources
{
    /// <param name="within">How long a source may take at most, whatever the settings allow it.</param>
    public static async Task<IReadOnlyList<SourceReport>> Begin(Composition made, TimeSpan within)
    {
        var (sources, around) = (made.Settings.Sources, made.Around);
        var tool = new OutsideTool(made.Worktree.Root, around.Environment, sources.Timeout < within ? sources.Timeout : within);
        var asked = new List<Task<SourceReport>>();
        if (sources.Beads is not null)
            asked.Add(Begin(SourceProgram.Of(made, tool, Beads.Program, sources.Beads), bd => Beads.Read(bd, sources.BeadsAssignee)));
        if (sources.Taskwarrior is not null)
            asked.Add(Begin(SourceProgram.Of(made, tool, "task", sources.Taskwarrior), task => Taskwarrior.Read(task, TaskwarriorPlaces.Of(around), Times.Now(around.Time))));
        if (sources.Khal is not null)
            asked.Add(Begin(SourceProgram.Of(made, tool, "khal", sources.Khal), Khal.Read));
        return await Task.WhenAll(asked);
    }

    private static Task<SourceReport> Begin(SourceProgram program, Func<SourceProgram, SourceReport> read) => Aside.Run(() => read(program));
}
