using System.Text.Json;

namespace GitSession.Cli.Sources;

/// <summary>The operational layer: the work that is ready and the work in progress, as `bd ready` and `bd list` say (Beads 0.47 to 1.0).</summary>
internal static class Beads
{
    public const string Program = "bd";

    public const string InProgress = "in_progress";

    public static SourceReport Read(SourceProgram bd, string? assignee)
    {
        string[] whose = assignee is null ? [] : ["--assignee", assignee];
        var begun = Aside.Run(() => bd.Ask(["list", "--status", InProgress, "--json", .. whose]));
        var ready = Report(bd.Ask(["ready", "--json", .. whose]), item => Line(item, "ready"));
        var going = Report(begun.GetAwaiter().GetResult(), item => ToolJson.Text(item, "status") is InProgress ? Line(item, "in progress") : null);
        // Where bd is not there, it need not be said twice.
        string[] unknown = going.Trouble is { } trouble && ready.Trouble is null ? [$"in progress: not known, {trouble}"] : [];
        return ready with { Lines = [.. going.Lines, .. ready.Lines, .. unknown] };
    }

    private static SourceReport Report(ToolAnswer answer, Func<JsonElement, string?> line) =>
        ToolJson.Report("operational", "Beads", answer, root => [.. Items(root).Select(line).OfType<string>()]);

    // An array, or from Beads 2 on an envelope with the array in it.
    public static JsonElement.ArrayEnumerator Items(JsonElement root) =>
        root.ValueKind is JsonValueKind.Object ? root.GetProperty("data").EnumerateArray() : root.EnumerateArray();

    private static string Line(JsonElement issue, string how) => $"{how}: {ToolJson.Text(issue, "id")} {ToolJson.Text(issue, "title")}";
}
