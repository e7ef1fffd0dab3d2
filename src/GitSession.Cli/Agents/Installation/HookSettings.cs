using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using GitSession.Text;

namespace GitSession.Cli.Agents.Installation;

/// <summary>The JSON file that names an agent's hooks, with ours behind the others of each event.</summary>
/// <param name="Hooks">What stands in the list of an event, by the agent's name for the event.</param>
internal sealed record HookSettings(string Path, ImmutableArray<(string Event, JsonObject Entry)> Hooks) : WiredFile(Path)
{
    private const string Section = "hooks";
    private const string Version = "version";

    /// <summary>Whether the agent wants the member `version`. Ours stands directly behind hooks that are ours.</summary>
    public bool IsVersioned { get; init; }

    /// <summary>A member of the file that is set where nobody set it.</summary>
    public (string Name, JsonNode Value)? Setting { get; init; }

    public override string Wire(string? text)
    {
        var wired = text ?? "";
        foreach (var (name, entry) in Hooks)
            wired = text is null && wired is "" ? Created(name, entry) : With(wired, name, entry);
        return Setting is var (setting, value) && Read(wired) is var root && root.Member(setting) is null
            ? JsonEdit.Append(wired, root, root, setting, value.DeepClone())
            : wired;
    }

    public override string? Unwire(string text)
    {
        if (!text.Contains(HookCommands.Program, StringComparison.Ordinal))
            return text;
        while (LastOf([Read(text)]) is { } way)
        {
            var rest = JsonEdit.Remove(text, way);
            if (rest is not null && IsVersioned && Read(rest).Member(Section) is null && VersionBehind(way) is { } version)
                rest = JsonEdit.Remove(text, [way[0], version]);
            if (rest is null)
                return null;
            text = rest;
        }
        return text;
    }

    // An empty file is what it says it is: no JSON.
    private string Created(string name, JsonObject entry)
    {
        var file = new JsonObject { [Section] = new JsonObject { [name] = new JsonArray(entry.DeepClone()) } };
        if (IsVersioned)
            file.Add(Version, 1);
        return JsonLayout.Default.Text(file) + "\n";
    }

    private string With(string text, string name, JsonObject entry)
    {
        var root = Read(text);
        var item = entry.DeepClone();
        if (root.Member(Section) is not { } section)
            return WithVersion(JsonEdit.Append(text, root, root, Section, new JsonObject { [name] = new JsonArray(item) }));
        if (Expect(text, section, JsonValueKind.Object, "an object").Member(name) is not { } list)
            return JsonEdit.Append(text, root, section, name, new JsonArray(item));
        return LastOf([root, section, Expect(text, list, JsonValueKind.Array, "a list")]) is null ? JsonEdit.Append(text, root, list, null, item) : text;
    }

    private string WithVersion(string text) =>
        IsVersioned && Read(text) is var root && root.Member(Version) is null ? JsonEdit.Append(text, root, root, Version, 1) : text;

    // It came after the hooks, and so goes before them.
    private static JsonPart? VersionBehind(ImmutableArray<JsonPart> way)
    {
        var behind = way is [var root, var section, ..] && section.Name == Section ? root.Parts.IndexOf(section) + 1 : 0;
        return behind > 0 && behind < way[0].Parts.Length && way[0].Parts[behind] is { Name: Version } version ? version : null;
    }

    private static ImmutableArray<JsonPart>? LastOf(ImmutableArray<JsonPart> way)
    {
        for (var i = way[^1].Parts.Length - 1; i >= 0; i--)
        {
            if (LastOf(way.Add(way[^1].Parts[i])) is { } found)
                return found;
        }
        return way.Length > 1 && way[^1].Parts.Any(member => HookCommands.IsOurs(member.Words)) ? way : null;
    }

    private JsonPart Expect(string text, JsonPart part, JsonValueKind kind, string expected) => part.Kind == kind
        ? part
        : throw new DamagedDocument(Path, JsonText.LineOf(text, part.Start), $"{expected} as \"{part.Name}\"");

    private JsonPart Read(string text) => JsonText.Parse(Path, text);
}
