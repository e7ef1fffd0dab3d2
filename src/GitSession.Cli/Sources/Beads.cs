using System.Text.Json;

namespace GitSession.Cli.Sources;

/// <summary>The operational layer: the work that is ready, as `bd ready --json` says (Beads 0.47 to 1.0).</summary>
internal static class Beads
{
    public static SourceReport Read(OutsideTool tool, string? assignee)
    {
        var answer = tool.Ask("bd", ["ready", "--json", .. assignee is null ? Array.Empty<string>() : ["--assignee", assignee]]);
        return ToolJson.Report("operational", "Beads", answer, root => [.. Items(root).Select(Line)]);
    }

    // An array, or from Beads 2 on an envelope with the array in it.
    private static JsonElement.ArrayEnumerator Items(JsonElement root) =>
        root.ValueKind is JsonValueKind.Object ? root.GetProperty("data").EnumerateArray() : root.EnumerateArray();

    private static string Line(JsonElement issue) => $"ready: {ToolJson.Text(issue, "id")} {ToolJson.Text(issue, "title")}";
}
