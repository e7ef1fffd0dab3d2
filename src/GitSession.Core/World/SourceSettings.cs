using GitSession.Text;

namespace GitSession.World;

/// <summary>Which tools of the outside are asked at a start; one that is null is not.</summary>
public sealed record SourceSettings
{
    public static SourceSettings None { get; } = new();

    public SourceTool? Beads { get; init; }

    /// <summary>Whose work Beads is asked for; null means anybody's.</summary>
    public string? BeadsAssignee { get; init; }

    public SourceTool? Taskwarrior { get; init; }

    public SourceTool? Khal { get; init; }

    /// <summary>How long each may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <param name="isOwn">The text is the user's own.</param>
    internal static SourceSettings Read(YamlMap sources, bool isOwn, SourceSettings beneath) => beneath with
    {
        Beads = ReadTool(sources, "beads", isOwn, beneath.Beads),
        BeadsAssignee = (sources.Switch("beads") is null ? sources.Map("beads")?.Text("assignee") : null) ?? beneath.BeadsAssignee,
        Taskwarrior = ReadTool(sources, "taskwarrior", isOwn, beneath.Taskwarrior),
        Khal = ReadTool(sources, "khal", isOwn, beneath.Khal),
        Timeout = sources.Number("timeout") is { } seconds and > 0 and <= 60 ? TimeSpan.FromSeconds(seconds) : beneath.Timeout,
    };

    // A key that is there turns its source on, whatever stands below it; false turns it off.
    private static SourceTool? ReadTool(YamlMap sources, string key, bool isOwn, SourceTool? beneath)
    {
        if (sources.Switch(key) is { } isOn)
            return isOn ? beneath ?? new SourceTool() : null;
        if (sources.Map(key) is not { } tool)
            return beneath;
        return tool.Text("command") is { } command ? new SourceTool(Command(tool, command, isOwn), isOwn) : beneath ?? new SourceTool();
    }

    // The user's own settings hold in every repository: a path below whichever it is would be that repository's to fill.
    private static string Command(YamlMap tool, string command, bool isOwn) =>
        command is "" || command.Contains('\0', StringComparison.Ordinal) || (isOwn && command.Contains('/') && !Path.IsPathRooted(command) && command is not ['~', '/', ..])
            ? throw tool.Damaged("command", "a program's name or its whole path for command")
            : command;
}
