using GitSession.Tests.Support;

namespace GitSession.Tests.Agents.Days;

/// <summary>An agent's process in a repository: what it calls, and that it can be killed.</summary>
internal interface IAgentHost : IDisposable
{
    /// <summary>The repository.</summary>
    string Directory { get; }

    Answer Calls(string agent, string eventName, string payload);

    /// <summary>Runs `git session …`, as an agent does in its shell.</summary>
    Answer Types(params string[] arguments);

    /// <summary>The process is killed, and another takes its place.</summary>
    void Dies();
}
