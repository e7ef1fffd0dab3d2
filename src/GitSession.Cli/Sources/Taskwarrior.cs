using System.Globalization;
using System.Text.Json;

namespace GitSession.Cli.Sources;

/// <summary>The external layer: what is overdue, next, or waits for others, in one query (Taskwarrior 2.6).</summary>
internal static class Taskwarrior
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly string[] Words = ["You have an overdue task", "next", "waiting"];

    private const string Layer = "external";
    private const string Name = "Taskwarrior";

    // It keeps its files as they are: no garbage collection, no recurring tasks made, no hooks run.
    private static readonly string[] Question =
    [
        "rc.confirmation=off", "rc.verbose=nothing", "rc.gc=off", "rc.hooks=off", "rc.json.array=on", "rc.recurrence=off",
        "(", "+OVERDUE", "or", "+next", "or", "+waiting", ")", "(", "status:pending", "or", "status:waiting", ")", "export",
    ];

    public static SourceReport Read(SourceProgram program, TaskwarriorPlaces places, DateTimeOffset now)
    {
        if (!places.HasTasks)
            return new SourceReport(Layer, Name, [], "not available: no tasks are kept here");
        // Without settings it would write some.
        var answer = program.Ask(places.Settings is null ? ["rc:/dev/null", .. Question] : Question);
        return ToolJson.Report(Layer, Name, answer, root => Lines(root, now));
    }

    // Overdue, next, waiting, and among each the most urgent first.
    private static IReadOnlyList<string> Lines(JsonElement root, DateTimeOffset now) =>
    [
        .. root.EnumerateArray()
            .Select(task => (Kind: IsOverdue(task, now) ? 0 : HasTag(task, "next") ? 1 : 2, Urgency: Urgency(task), Description: ToolJson.Text(task, "description")))
            .OrderBy(task => task.Kind).ThenByDescending(task => task.Urgency)
            .Select(task => $"{Words[task.Kind]}: {task.Description}"),
    ];

    private static double Urgency(JsonElement task) =>
        task.TryGetProperty("urgency", out var urgency) && urgency.ValueKind is JsonValueKind.Number ? urgency.GetDouble() : 0;

    private static bool IsOverdue(JsonElement task, DateTimeOffset now) =>
        DateTimeOffset.TryParseExact(ToolJson.Text(task, "due"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var due) && due < now;

    private static bool HasTag(JsonElement task, string tag) =>
        task.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(element => element.ValueEquals(tag));
}
