using System.Collections.Immutable;

namespace GitSession.Rules.Classification;

/// <summary>The words that the classifier listens to.</summary>
internal static class Vocabulary
{
    /// <summary>In the order in which a tie is decided.</summary>
    public static readonly ImmutableArray<(Quadrant Quadrant, ImmutableArray<string> Words)> Quadrants =
    [
        (Quadrant.Strategic, ["always", "never", "value", "values", "mission", "principle", "principles", "vision", "ethics", "purpose"]),
        (Quadrant.Operational, ["project", "process", "policy", "workflow", "standard", "convention", "procedure", "release"]),
        (Quadrant.Tactical, ["now", "today", "this", "current", "currently", "immediately", "check", "verify", "next"]),
        (Quadrant.System,
        [
            "code", "architecture", "infrastructure", "database", "server", "port", "api", "bug", "error", "security", "authentication",
            "function", "method", "class", "component", "module", "service", "configuration",
        ]),
        (Quadrant.Stochastic, ["explore", "experiment", "brainstorm", "idea", "ideas", "try", "alternative", "alternatives", "consider", "research", "investigate", "discover", "prototype"]),
    ];

    public static readonly ImmutableArray<string> Hedges = ["could", "would", "might", "maybe", "perhaps", "possibly", "consider", "suggest", "recommend"];

    public static readonly ImmutableArray<string> ExplicitMarkers =
        ["must", "should", "always", "never", "exactly", "specifically", "explicitly", "definitely", "clearly", "require", "requires", "required"];

    public static readonly ImmutableArray<string> ThisProject = ["for this project", "in this project", "during this project"];

    public static readonly ImmutableArray<string> Mending = ["fix", "debug", "resolve"];

    public static readonly ImmutableArray<string> Faults = ["bug", "bugs", "error", "errors", "issue", "issues"];

    public static readonly ImmutableArray<string> Code = ["code", "function", "method", "class", "component"];

    public static readonly ImmutableArray<string> Exploring = ["explore", "investigate", "research", "discover"];

    public static readonly ImmutableArray<string> Alternatives = ["alternative", "alternatives"];

    public static readonly ImmutableArray<string> Prohibitions = ["never", "not", "don't use", "avoid"];

    public static readonly ImmutableArray<string> Preferences = ["prefer", "prefers", "preferred", "try to", "aim to", "strive to"];

    /// <summary>In the order in which they are asked for; a text that has none of them is said for the moment.</summary>
    public static readonly ImmutableArray<(TemporalScope Scope, ImmutableArray<string> Words)> Scopes =
    [
        (TemporalScope.Session, ["this session", "current session", "this conversation", "current conversation", "rest of the session"]),
        (TemporalScope.Permanent, ["always", "never", "all", "every", "forever"]),
        (TemporalScope.Project, ["project", "this phase", "going forward", "from now on"]),
        (TemporalScope.Session, ["session", "conversation", "while"]),
    ];
}
