using System.Diagnostics;
using GitSession.Tests.Support;

namespace GitSession.Tests.Agents.Days;

/// <summary>An agent's process that calls the published program: a shell that somebody types into, because it stays, and can be killed.</summary>
internal sealed class HostOfProgram(string program) : IAgentHost
{
    private readonly GitFixture _git = new();
    private Process? _shell;

    public string Directory => _git.Root;

    private Process Shell => _shell ??= _git.Start("sh", [], ".", listens: true);

    public Answer Calls(string agent, string eventName, string payload)
    {
        File.WriteAllText(Sent, payload);
        return Run(["agent", agent, eventName], Sent);
    }

    public Answer Types(params string[] arguments) => Run(arguments, "/dev/null");

    public void Dies()
    {
        Shell.Kill();
        Shell.WaitForExit();
        Shell.Dispose();
        _shell = null;
    }

    public void Dispose()
    {
        Dies();
        _git.Dispose();
    }

    private string Sent => Path.Combine(_git.Place, "sent");

    private string Said => Path.Combine(_git.Place, "said");

    private string Complained => Path.Combine(_git.Place, "complained");

    // The shell says the exit code when the program has ended.
    private Answer Run(IEnumerable<string> arguments, string input)
    {
        var words = string.Join(' ', arguments.Prepend(program).Select(Quote));
        Shell.StandardInput.WriteLine($"{words} <{Quote(input)} >{Quote(Said)} 2>{Quote(Complained)}; echo $?");
        Shell.StandardInput.Flush();
        var code = Shell.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the shell is gone");
        return new Answer(File.ReadAllText(Said), File.ReadAllText(Complained), int.Parse(code));
    }

    private static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
