using System.Globalization;
using System.Text.Json;

namespace GitSession.Cli.Sources;

/// <summary>The external layer: what is overdue, next, or waits for others, in one query (Taskwarrior 2.6).</summary>
internal static class Taskwarrior
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    public static SourceReport Read(OutsideTool tool, DateTimeOffset now)
    {
        var answer = tool.Ask(
            "task", "rc.confirmation=off", "rc.verbose=nothing", "rc.gc=off", "rc.hooks=off", "rc.json.array=on", "rc.recurrence=off",
            "(", "+OVERDUE", "or", "+next", "or", "+waiting", ")", "(", "status:pending", "or", "status:waiting", ")", "export");
        return ToolJson.Report("external", "Taskwarrior", answer, root => [.. root.EnumerateArray().Select(task => Line(task, now))]);
    }

    private static string Line(JsonElement task, DateTimeOffset now)
    {
        var description = ToolJson.Text(task, "description");
        return IsOverdue(task, now) ? $"You have an overdue task: {description}"
            : HasTag(task, "next") ? $"next: {description}"
            : $"waiting: {description}";
    }

    private static bool IsOverdue(JsonElement task, DateTimeOffset now) =>
        DateTimeOffset.TryParseExact(ToolJson.Text(task, "due"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var due) && due < now;

    private static bool HasTag(JsonElement task, string tag) =>
        task.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(element => element.ValueEquals(tag));
}
