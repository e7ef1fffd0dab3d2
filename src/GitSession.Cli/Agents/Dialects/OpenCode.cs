using System.Text.Json;

namespace GitSession.Cli.Agents.Dialects;

/// <summary>OpenCode, whose events our plugin sends and whose answers it takes: a context, a reason to deny a tool, a warning.</summary>
internal sealed record OpenCode() : Dialect("opencode")
{
    public override bool TellsPersonAtStop => false;

    public override bool TakesContextAtCompaction => true;

    public override void Write(Utf8JsonWriter json, AgentEvent of, AgentAnswer answer)
    {
        if (answer.Context is { } context)
            json.WriteString("context", context);
        if (answer.Deny is { } reason)
            json.WriteString("deny", reason);
        if (answer.Ask is { } ask)
            json.WriteString("warn", ask);
    }

    protected override AgentEventKind Kind(string name, AgentPayload sent) => name switch
    {
        "sessioncreated" or "sessioncompacted" => AgentEventKind.Start,
        "chatmessage" => AgentEventKind.Prompt,
        "toolexecutebefore" => AgentEventKind.BeforeTool,
        "toolexecuteafter" => AgentEventKind.AfterTool,
        "sessionerror" => AgentEventKind.ToolFailed,
        "experimentalsessioncompacting" => AgentEventKind.BeforeCompaction,
        "sessionidle" => AgentEventKind.Stop,
        "sessiondeleted" => AgentEventKind.End,
        _ => AgentEventKind.Other,
    };
}
