using System.Collections.Immutable;

namespace GitSession.Cli.Agents.Dialects;

/// <summary>
/// Reads what a tool is about to change. Agents name their tools as they like; what a tool is given has much the same names in all of
/// them: a command, or a path with the text that comes to be there, or a patch.
/// </summary>
internal static class ToolReader
{
    private static readonly string[] AddedNames = ["content", "contents", "new_string", "newString", "new_str", "new_source", "file_text", "insert_text"];

    public static AgentTool Read(AgentPayload sent)
    {
        // Cursor's events of shells and files have the input beside the event's own members.
        var input = sent.Object("tool_input", "toolInput", "tool_args", "toolArgs", "args") ?? sent;
        var text = input.Text("command", "cmd", "script") ?? (input.Texts("command").ToList() is { Count: > 0 } words ? string.Join(' ', words) : null);
        var patch = new[] { input.Text("patch", "input", "patchText", "diff"), text }.FirstOrDefault(IsPatch);
        return patch is null ? new AgentTool(text, Files(input)) : new AgentTool(null, [.. PatchReader.Read(patch)]);
    }

    private static bool IsPatch(string? text) => text?.Contains("*** Begin Patch", StringComparison.Ordinal) is true;

    private static ImmutableArray<(string, ImmutableArray<string>)> Files(AgentPayload input)
    {
        var path = input.Text("file_path", "filePath", "path", "notebook_path", "file");
        var added = Added(input).ToList();
        // What names a path and adds nothing reads it.
        return path is null || added is [] ? [] : [(path, [.. added.SelectMany(text => text.Split('\n'))])];
    }

    private static IEnumerable<string> Added(AgentPayload input) =>
        AddedNames.Select(name => input.Text(name)).OfType<string>().Concat(input.Objects("edits").SelectMany(Added));
}
