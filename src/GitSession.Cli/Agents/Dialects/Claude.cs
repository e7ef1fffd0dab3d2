using System.Text.Json;

namespace GitSession.Cli.Agents.Dialects;

/// <summary>Claude Code, whose shape others took over (its hooks reference, August 2026).</summary>
internal record Claude(string Name = "claude") : Dialect(Name)
{
    public override bool TellsPersonAtStop => true;

    /// <summary>Whether a hook may have a person asked before a tool is used.</summary>
    protected virtual bool Asks => true;

    public override void Write(Utf8JsonWriter json, AgentEvent of, AgentAnswer answer)
    {
        var toPerson = answer.ToPerson ?? (Asks ? null : answer.Ask);
        if (toPerson is not null)
            json.WriteString("systemMessage", toPerson);
        var (decision, reason) = answer.Deny is { } deny ? ("deny", deny) : answer.Ask is { } ask && Asks ? ("ask", ask) : (null, null);
        // On Stop a context would make the agent go on.
        var context = of.Kind is AgentEventKind.Start or AgentEventKind.Prompt ? answer.Context : null;
        if (decision is null && context is null)
            return;
        json.WriteStartObject("hookSpecificOutput");
        json.WriteString("hookEventName", of.Name);
        if (context is not null)
            json.WriteString("additionalContext", context);
        if (decision is not null)
            WriteDecision(json, decision, reason);
        json.WriteEndObject();
    }

    protected override AgentEventKind Kind(string name, AgentPayload sent) => name switch
    {
        "userpromptsubmit" => AgentEventKind.Prompt,
        _ => CommonKind(name),
    };

    private static void WriteDecision(Utf8JsonWriter json, string decision, string? reason)
    {
        json.WriteString("permissionDecision", decision);
        json.WriteString("permissionDecisionReason", reason);
    }
}
