namespace GitSession.Cli.Sources;

/// <summary>
/// Where Taskwarrior has its settings and its tasks. Asked where there are none, it makes them: 2.6 writes ~/.taskrc, ~/.task, and a
/// TASKDATA with the directories above it. So it is asked only where tasks are.
/// </summary>
/// <param name="Settings">Its settings; null where it has none.</param>
/// <param name="HasTasks">Somebody keeps tasks there.</param>
internal sealed record TaskwarriorPlaces(string? Settings, bool HasTasks)
{
    // pending.data up to 2.6, a database from 3.0 on.
    private static readonly string[] Files = ["pending.data", "taskchampion.sqlite3"];

    public static TaskwarriorPlaces Of(Surroundings around)
    {
        var home = around.Variable("HOME") ?? "";
        var configuration = around.Variable("XDG_CONFIG_HOME") ?? Path.Combine(home, ".config");
        string?[] places = around.Variable("TASKRC") is { } named ? [named] : [Path.Combine(home, ".taskrc"), Path.Combine(configuration, "task", "taskrc")];
        var settings = Array.Find(places, File.Exists);
        var data = around.Variable("TASKDATA") ?? Location(settings) ?? Path.Combine(home, ".task");
        return new TaskwarriorPlaces(settings, Array.Exists(Files, file => File.Exists(Path.Combine(Whole(data, home), file))));
    }

    private static string? Location(string? settings)
    {
        try
        {
            return settings is null
                ? null
                : File.ReadLines(settings).Select(line => line.Split('=', 2)).LastOrDefault(pair => pair is [var key, _] && key.Trim() is "data.location")?[1].Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Whole(string place, string home) => place is ['~', '/', ..] ? Path.Combine(home, place[2..]) : Path.Combine(home, place);
}
