using GitSession.Text;

namespace GitSession.Sessions;

/// <summary>What a live session's document says of its agent. What cannot be read there is nothing: a session does not depend on it.</summary>
internal static class AgentParts
{
    public static AgentOfSession? ReadAgent(YamlMap map) =>
        map.Map("agent") is { } agent && agent.Text("name") is { } name
            ? new AgentOfSession(name, agent.Text("session") ?? "", agent.Text("model"), agent.Text("transcript"))
            : null;

    public static TokenUse? ReadTokens(YamlMap map) =>
        map.Map("tokens") is { } tokens && tokens.Number("budget") is > 0 and var budget
            ? new TokenUse(tokens.Number("used") ?? 0, budget, [.. tokens.Texts("checkpoints").Select(share => int.TryParse(share, out var number) ? number : 0)])
            : null;

    /// <summary>The keys of which there is something to say.</summary>
    public static IEnumerable<(string Key, YamlNode Value)> Write(LiveSession session)
    {
        if (session.Agent is { } agent)
            yield return ("agent", Write(agent));
        if (session.Tokens is { } tokens)
            yield return ("tokens", Write(tokens));
    }

    private static YamlMappingNode Write(AgentOfSession agent) => YamlValue.Map(
        ("name", YamlValue.Text(agent.Name)),
        ("session", YamlValue.Text(agent.Session)),
        ("model", YamlValue.Text(agent.Model)),
        ("transcript", YamlValue.Text(agent.Transcript)));

    private static YamlMappingNode Write(TokenUse tokens) => YamlValue.Map(
        ("used", YamlValue.Number(tokens.Used)),
        ("budget", YamlValue.Number(tokens.Budget)),
        ("checkpoints", YamlValue.List(tokens.Checkpoints.Select(YamlValue.Number))));
}
