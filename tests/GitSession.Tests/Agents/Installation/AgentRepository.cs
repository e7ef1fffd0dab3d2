using GitSession.Tests.Hooks;
using GitSession.Tests.Support;

namespace GitSession.Tests.Agents.Installation;

/// <summary>A repository in which agents are wired, by the program as a person types it.</summary>
internal sealed class AgentRepository : IDisposable
{
    private readonly Terminal _terminal = new();

    public static string[] Names { get; } = ["claude", "codex", "gemini", "cursor", "copilot", "opencode"];

    public string Root => _terminal.Directory;

    public string Home => _terminal.Environment["HOME"];

    /// <summary>Every file and folder but those that a person keeps.</summary>
    public string[] Everything => Snapshot.Of(Root);

    public Answer Init(params string[] agents) => Session(["init", "--no-hooks", .. agents.SelectMany(agent => new[] { "--agent", agent })]);

    public Answer Session(params string[] arguments) => _terminal.Session(arguments);

    public string Place(string path) => Path.Combine(Root, path);

    public string Read(string path) => _terminal.Read(path);

    public void Write(string path, string text) => _terminal.Write(path, text);

    public void Dispose() => _terminal.Dispose();
}
