namespace GitSession.Cli.Agents.Mcp;

/// <summary>The verbs that are tools. What each takes is what the command line says it takes.</summary>
internal static class McpVerbs
{
    public static IReadOnlyList<McpVerb> All { get; } =
    [
        Reads("status"),
        Changes("start"),
        Changes("close"),
        Changes("focus", "set"),
        Changes("focus", "push"),
        Changes("focus", "done"),
        Changes("focus", "pop"),
        Changes("focus", "drop"),
        Changes("loop", "add"),
        Reads("loop", "list"),
        Changes("loop", "edit"),
        Changes("loop", "close"),
        Changes("loop", "reopen"),
        Changes("goal", "add"),
        Changes("goal", "met"),
        Changes("goal", "missed"),
        Changes("goal", "keep"),
        Changes("note"),
        Changes("thread", "add"),
        Reads("thread", "list"),
        Changes("thread", "set"),
        Changes("decide"),
        Changes("decision", "outcome"),
        Changes("learn"),
        Changes("remember"),
        Reads("log"),
        Reads("show"),
    ];

    private static McpVerb Reads(params IReadOnlyList<string> path) => new(ReadsOnly: true, path);

    private static McpVerb Changes(params IReadOnlyList<string> path) => new(ReadsOnly: false, path);
}
