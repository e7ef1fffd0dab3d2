using GitSession.Cli.Agents.Installation;

namespace GitSession.Cli.Doctor;

/// <summary>Whether the agents that are wired here call this program at each of their events.</summary>
internal static class AgentsLook
{
    public static Diagnosis Run(Composition made, string name)
    {
        var wired = KnownAgents.All.Where(agent => IsWired(made, agent)).Select(agent => agent.Name).ToList();
        var install = new InstallAgents(made.Workspace, made.Around);
        var stale = wired.Select(agent => (Agent: agent, Files: install.Plan([agent]).Changed())).Where(one => one.Files is not []).ToList();
        return stale is [var (agent, files), ..] ? Diagnosis.Warn(name, $"{agent} is wired in part: {string.Join(", ", files)} lacks what calls git-session", $"git session init --agent {agent}")
            : wired is [] ? Diagnosis.Pass(name, "none is wired")
            : Diagnosis.Pass(name, $"{string.Join(", ", wired)} {(wired.Count is 1 ? "calls" : "call")} git-session at each event");
    }

    // The first of its files is its own; instructions are shared among several agents.
    private static bool IsWired(Composition made, Agent agent) => made.Workspace.Read(agent.Files[0].Path) is { } text && agent.Files[0].Unwire(text) != text;
}
