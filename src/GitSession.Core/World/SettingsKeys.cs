using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>Every key that the settings know, with a dot between a key and those below it.</summary>
public static class SettingsKeys
{
    /// <summary>A key that counts in a user's own settings alone: no repository says whom its users believe.</summary>
    public const string OfTheUser = "inherit.from";

    private static readonly ImmutableHashSet<string> Known =
    [
        "format", "mode", "documents",
        "session", "session.stale_after", "session.remind_after", "session.stack", "session.stack.remind", "session.stack.warn",
        "checks", "checks.name", "checks.tcp", "checks.http", "checks.command", "checks.file", "checks.blocking", "checks.timeout",
        "cleanup", "cleanup.artifacts", "cleanup.keep_ports", "cleanup.keep_names",
        "deployment", "deployment.tags", "deployment.command",
        "handoff", "handoff.before_push",
        "commit", "commit.damaged",
        "progress", "progress.on_commit",
        "agent", "agent.close_on_end",
        "pressure", "pressure.budget",
        "inherit", "inherit.sessions", "inherit.learnings", OfTheUser,
        "suggestions", "suggestions.occurrences", "suggestions.contexts", "suggestions.sessions", "suggestions.overlap",
        "sources", "sources.beads", "sources.beads.assignee", "sources.beads.command", "sources.taskwarrior", "sources.taskwarrior.command",
        "sources.khal", "sources.khal.command", "sources.timeout",
        "operations", "operations.phase", "operations.framework_version", "operations.checks", "operations.checks.item", "operations.checks.tcp",
        "operations.checks.http", "operations.checks.command", "operations.checks.file", "operations.checks.timeout",
    ];

    public static bool IsKnown(string key) => Known.Contains(key);

    /// <summary>Keys stand below it that are ours.</summary>
    public static bool HasKeys(string key) => Known.Any(known => known.Length > key.Length && known[key.Length] == '.' && known.StartsWith(key, StringComparison.Ordinal));
}
