using System.Text.Json;

namespace GitSession.Cli.Agents.Dialects;

/// <summary>Gemini CLI. What it takes on stdout is JSON and nothing else.</summary>
internal sealed record Gemini() : Dialect("gemini")
{
    public override bool TellsPersonAtStop => true;

    public override void Write(Utf8JsonWriter json, AgentEvent of, AgentAnswer answer)
    {
        if ((answer.ToPerson ?? answer.Ask) is { } toPerson)
            json.WriteString("systemMessage", toPerson);
        if (answer.Deny is { } reason)
        {
            json.WriteString("decision", "deny");
            json.WriteString("reason", reason);
        }
        if (answer.Context is not { } context || of.Kind is not (AgentEventKind.Start or AgentEventKind.Prompt))
            return;
        json.WriteStartObject("hookSpecificOutput");
        json.WriteString("hookEventName", of.Name);
        json.WriteString("additionalContext", context);
        json.WriteEndObject();
    }

    protected override AgentEventKind Kind(string name, AgentPayload sent) => name switch
    {
        "sessionstart" => AgentEventKind.Start,
        "beforeagent" => AgentEventKind.Prompt,
        "beforetool" => AgentEventKind.BeforeTool,
        "aftertool" => sent.Object("tool_response")?.Text("error") is null ? AgentEventKind.AfterTool : AgentEventKind.ToolFailed,
        "aftermodel" => AgentEventKind.Tokens,
        "precompress" => AgentEventKind.BeforeCompaction,
        "afteragent" => AgentEventKind.Stop,
        "sessionend" => AgentEventKind.End,
        _ => AgentEventKind.Other,
    };

    protected override (int Used, int? Budget)? Tokens(AgentPayload sent) =>
        sent.Object("llm_response")?.Object("usageMetadata")?.Number("totalTokenCount") is { } used ? (used, null) : null;
}
