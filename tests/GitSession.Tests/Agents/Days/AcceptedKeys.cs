using System.Text.Json;

namespace GitSession.Tests.Agents.Days;

/// <summary>The members of an answer that each agent documents, and no others: some of them refuse an answer for one that they do not know.</summary>
internal static class AcceptedKeys
{
    private static readonly string[] Claude =
    [
        "systemMessage", "hookSpecificOutput.hookEventName", "hookSpecificOutput.additionalContext", "hookSpecificOutput.permissionDecision",
        "hookSpecificOutput.permissionDecisionReason",
    ];

    private static readonly Dictionary<string, string[]> All = new(StringComparer.Ordinal)
    {
        ["claude"] = Claude,
        ["codex"] = Claude,
        ["gemini"] = ["systemMessage", "decision", "reason", "hookSpecificOutput.hookEventName", "hookSpecificOutput.additionalContext"],
        ["cursor"] = ["additional_context", "permission", "user_message", "agent_message"],
        ["copilot"] = ["additionalContext", "permissionDecision", "permissionDecisionReason"],
        ["opencode"] = ["context", "deny", "warn"],
    };

    public static IEnumerable<string> Unknown(string agent, JsonElement answer) => Paths(answer, "").Except(All[agent], StringComparer.Ordinal);

    /// <summary>Each text of the answer.</summary>
    public static IEnumerable<string> Texts(JsonElement answer) => answer.ValueKind is JsonValueKind.Object
        ? answer.EnumerateObject().SelectMany(member => Texts(member.Value))
        : [answer.GetString() ?? ""];

    private static IEnumerable<string> Paths(JsonElement answer, string before) =>
        answer.EnumerateObject().SelectMany(member => member.Value.ValueKind is JsonValueKind.Object
            ? Paths(member.Value, before + member.Name + ".")
            : [before + member.Name]);
}
