using System.Text.Json;

namespace GitSession.Cli.Agents.Dialects;

/// <summary>Cursor. A prompt takes no context, and a word at a stop would be the next prompt.</summary>
internal sealed record Cursor() : Dialect("cursor")
{
    public override bool TellsPersonAtStop => false;

    public override bool TakesContextAtPrompt => false;

    public override void Write(Utf8JsonWriter json, AgentEvent of, AgentAnswer answer)
    {
        if (of.Kind is AgentEventKind.Start && answer.Context is { } context)
            json.WriteString("additional_context", context);
        if (of.Kind is not AgentEventKind.BeforeTool || (answer.Deny ?? answer.Ask) is not { } reason)
            return;
        json.WriteString("permission", answer.Deny is null ? "ask" : "deny");
        json.WriteString("user_message", reason);
        json.WriteString("agent_message", reason);
    }

    protected override AgentEventKind Kind(string name, AgentPayload sent) => name switch
    {
        "beforesubmitprompt" => AgentEventKind.Prompt,
        "beforeshellexecution" => AgentEventKind.BeforeTool,
        "afterfileedit" => AgentEventKind.AfterTool,
        _ => CommonKind(name),
    };

    protected override (int Used, int? Budget)? Tokens(AgentPayload sent) =>
        sent.Number("context_tokens") is { } used ? (used, sent.Number("context_window_size")) : null;
}
