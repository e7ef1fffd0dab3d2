using System.ComponentModel;
using System.Diagnostics;

namespace GitSession.Cli.Sources;

/// <summary>The one door to programs that are not git: each runs for a bounded time, or in the background.</summary>
/// <param name="directory">Where it runs.</param>
/// <param name="environment">What it sees.</param>
/// <param name="patience">How long its answer may take.</param>
internal sealed class OutsideTool(string directory, IReadOnlyDictionary<string, string> environment, TimeSpan patience)
{
    // What a program started that outlives it may hold the pipes: their end is not waited for.
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    /// <summary>Asks a program that reads and never changes anything.</summary>
    public ToolAnswer Ask(string program, params IReadOnlyList<string> arguments)
    {
        try
        {
            using var process = Process.Start(Describe(program, arguments));
            return process is null ? Missing(program) : Listen(process, program);
        }
        catch (Win32Exception)
        {
            return Missing(program);
        }
    }

    /// <summary>Runs a shell's command line, without input, and keeps the end of what it says. At the end of the patience it and all it started are killed.</summary>
    public ToolRun RunLine(string line)
    {
        var (shell, arguments) = Shell(line);
        try
        {
            using var process = Process.Start(Describe(shell, arguments));
            return process is null ? ToolRun.NotStarted : Finish(process);
        }
        catch (Win32Exception)
        {
            return ToolRun.NotStarted;
        }
    }

    /// <summary>Starts a program that outlives this one; it shares this one's input and output unless it is told not to.</summary>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public Process Launch(string program, params IReadOnlyList<string> arguments)
    {
        var info = Describe(program, arguments);
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = false;
        return Process.Start(info) ?? throw new Win32Exception();
    }

    private ToolAnswer Listen(Process process, string program)
    {
        process.StandardInput.Close();
        var (text, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(patience) || !Task.WaitAll([text, error], patience))
        {
            process.Kill(entireProcessTree: true);
            return new ToolAnswer("", $"{program} took longer than {patience.TotalSeconds:0.#} s");
        }
        return process.ExitCode == 0 ? new ToolAnswer(text.Result, null) : new ToolAnswer("", $"{program} failed with exit code {process.ExitCode}");
    }

    private ToolRun Finish(Process process)
    {
        process.StandardInput.Close();
        var said = new LastLine();
        var reading = new[] { said.ReadAsync(process.StandardOutput), said.ReadAsync(process.StandardError) };
        var ended = process.WaitForExit(patience);
        if (!ended)
            process.Kill(entireProcessTree: true);
        Task.WaitAll(reading, LastWords);
        return new ToolRun(ended ? process.ExitCode : null, said.Text);
    }

    private static (string Program, string[] Arguments) Shell(string line) =>
        OperatingSystem.IsWindows() ? ("cmd", ["/d", "/c", line]) : ("sh", ["-c", line]);

    private ProcessStartInfo Describe(string program, IReadOnlyList<string> arguments)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment.Clear();
        foreach (var (name, value) in environment)
            info.Environment[name] = value;
        return info;
    }

    private static ToolAnswer Missing(string program) => new("", $"not available: {program} is not on PATH");
}
