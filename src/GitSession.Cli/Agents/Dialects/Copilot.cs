using System.Text.Json;

namespace GitSession.Cli.Agents.Dialects;

/// <summary>Copilot CLI. It drops what a hook answers to a prompt, and an event may come without the session's id.</summary>
internal sealed record Copilot() : Dialect("copilot")
{
    public override bool TellsPersonAtStop => false;

    public override bool TakesContextAtPrompt => false;

    public override void Write(Utf8JsonWriter json, AgentEvent of, AgentAnswer answer)
    {
        if (of.Kind is AgentEventKind.Start && answer.Context is { } context)
            json.WriteString("additionalContext", context);
        if (of.Kind is not AgentEventKind.BeforeTool || (answer.Deny ?? answer.Ask) is not { } reason)
            return;
        json.WriteString("permissionDecision", answer.Deny is null ? "ask" : "deny");
        json.WriteString("permissionDecisionReason", reason);
    }

    // Names in Pascal case come with a payload like Claude's.
    protected override AgentEventKind Kind(string name, AgentPayload sent) => name switch
    {
        "sessionstart" => AgentEventKind.Start,
        "userpromptsubmitted" or "userpromptsubmit" => AgentEventKind.Prompt,
        "pretooluse" => AgentEventKind.BeforeTool,
        "posttooluse" => AgentEventKind.AfterTool,
        "posttoolusefailure" or "erroroccurred" => AgentEventKind.ToolFailed,
        "subagentstart" => AgentEventKind.Subagent,
        "precompact" => AgentEventKind.BeforeCompaction,
        "agentstop" or "stop" => AgentEventKind.Stop,
        "sessionend" => AgentEventKind.End,
        _ => AgentEventKind.Other,
    };
}
