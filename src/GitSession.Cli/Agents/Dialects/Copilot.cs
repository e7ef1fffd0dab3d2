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
        "userpromptsubmitted" or "userpromptsubmit" => AgentEventKind.Prompt,
        "erroroccurred" => AgentEventKind.ToolFailed,
        "agentstop" => AgentEventKind.Stop,
        _ => CommonKind(name),
    };
}
