using System.Text.Json;
using GitSession.Sessions;

namespace GitSession.Cli.Agents.Dialects;

/// <summary>How one agent names its events, what it sends with them, and the answers that it takes.</summary>
/// <param name="Name">The agent.</param>
internal abstract record Dialect(string Name)
{
    private static readonly Dialect[] All = [new Claude(), new Codex(), new Gemini(), new Cursor(), new Copilot(), new OpenCode()];

    public static IEnumerable<string> Names => All.Select(dialect => dialect.Name);

    public static Dialect? Find(string name) => Array.Find(All, dialect => dialect.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it shows a word to the person at a pause without making the agent go on.</summary>
    public abstract bool TellsPersonAtStop { get; }

    /// <summary>Whether the model hears what a hook answers to a prompt.</summary>
    public virtual bool TakesContextAtPrompt => true;

    /// <summary>Whether it takes a context into the summary that it is about to make.</summary>
    public virtual bool TakesContextAtCompaction => false;

    public AgentEvent Read(string eventName, AgentPayload sent)
    {
        var kind = Kind(Plain(eventName), sent);
        return new AgentEvent(kind, sent.Text("hook_event_name", "hookEventName") ?? eventName, Agent(sent))
        {
            Directory = sent.Text("cwd") ?? sent.Texts("workspace_roots").FirstOrDefault(),
            Source = Source(sent.Text("source")),
            Prompt = sent.Text("prompt") ?? "",
            Tool = kind is AgentEventKind.BeforeTool or AgentEventKind.AfterTool or AgentEventKind.ToolFailed ? ToolReader.Read(sent) : null,
            Tokens = Tokens(sent),
            GoesOn = sent.Text("reason") is "clear" or "resume",
        };
    }

    /// <summary>Writes the members of the answer's object; none where the agent takes nothing of it.</summary>
    public abstract void Write(Utf8JsonWriter json, AgentEvent of, AgentAnswer answer);

    /// <param name="name">In lower case, without what divides words.</param>
    protected abstract AgentEventKind Kind(string name, AgentPayload sent);

    /// <summary>What the names mean that Claude Code gave events and others took over.</summary>
    protected static AgentEventKind CommonKind(string name) => name switch
    {
        "sessionstart" => AgentEventKind.Start,
        "pretooluse" => AgentEventKind.BeforeTool,
        "posttooluse" => AgentEventKind.AfterTool,
        "posttoolusefailure" => AgentEventKind.ToolFailed,
        "subagentstart" => AgentEventKind.Subagent,
        "precompact" => AgentEventKind.BeforeCompaction,
        "stop" => AgentEventKind.Stop,
        "sessionend" => AgentEventKind.End,
        _ => AgentEventKind.Other,
    };

    protected virtual (int Used, int? Budget)? Tokens(AgentPayload sent) => null;

    private AgentOfSession Agent(AgentPayload sent) => new(
        Name,
        sent.Text("session_id", "sessionId", "conversation_id", "sessionID") ?? "",
        sent.Text("model"),
        sent.Text("transcript_path", "transcriptPath"));

    private static AgentSource Source(string? source) => source switch
    {
        "resume" => AgentSource.Resume,
        "clear" => AgentSource.Clear,
        "compact" => AgentSource.Compact,
        "fork" => AgentSource.Fork,
        _ => AgentSource.Startup,
    };

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
