namespace GitSession.Sessions;

/// <summary>The coding agent that works in a session.</summary>
/// <param name="Name">The agent: claude, codex, gemini, cursor, copilot or opencode.</param>
/// <param name="Session">Its own name for its conversation, opaque; empty where it gives none.</param>
/// <param name="Transcript">Where it says that it keeps the conversation.</param>
public sealed record AgentOfSession(string Name, string Session, string? Model = null, string? Transcript = null)
{
    /// <summary>Whether both speak of one conversation of one agent.</summary>
    public bool Is(AgentOfSession? other) => other is not null && other.Name == Name && other.Session == Session && Session is not "";
}
