namespace GitSession.World;

/// <summary>A command that the repository's settings name.</summary>
/// <param name="Name">Where they name it: "check tests", "deployment", "source beads".</param>
/// <param name="Line">What a shell is given, or which program runs, to the byte.</param>
public sealed record NamedCommand(string Name, string Line)
{
    /// <summary>The commands that need the user's trust, in the order of the settings.</summary>
    public static IReadOnlyList<NamedCommand> Of(Settings settings) =>
    [
        .. settings.Checks.Where(check => check is { Kind: CheckKind.Command, IsOwn: false }).Select(check => new NamedCommand($"check {check.Name}", check.Target)),
        .. settings.Deployment is { Command: { } line, CommandIsOwn: false } ? new[] { new NamedCommand("deployment", line) } : [],
        .. Of("beads", settings.Sources.Beads),
        .. Of("taskwarrior", settings.Sources.Taskwarrior),
        .. Of("khal", settings.Sources.Khal),
        .. settings.Operations.Checks.Where(check => check is { Kind: CheckKind.Command, IsOwn: false }).Select(check => new NamedCommand($"item {check.Name}", check.Target)),
    ];

    private static IEnumerable<NamedCommand> Of(string source, SourceTool? tool) =>
        tool is { Command: { } command, CommandIsOwn: false } ? [new NamedCommand($"source {source}", command)] : [];
}
