using GitSession.Tests.Support;

namespace GitSession.Tests.Agents.Days;

/// <summary>An agent in the process of the tests.</summary>
internal sealed class HostInProcess : IAgentHost
{
    private readonly Terminal _terminal = new();

    public string Directory => _terminal.Directory;

    public Answer Calls(string agent, string eventName, string payload) => _terminal.Agent(agent, eventName, payload);

    public Answer Types(params string[] arguments) => _terminal.Session(arguments);

    public void Dies() => _terminal.Die();

    public void Dispose() => _terminal.Dispose();
}
