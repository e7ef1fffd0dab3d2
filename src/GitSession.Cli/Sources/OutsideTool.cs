using System.ComponentModel;
using System.Diagnostics;
using GitSession.Cli.Adapters;

namespace GitSession.Cli.Sources;

/// <summary>The one door to programs that are not git: each runs for a bounded time, or in the background.</summary>
/// <param name="directory">Where it runs.</param>
/// <param name="environment">What it sees.</param>
/// <param name="patience">How long its answer may take.</param>
internal sealed class OutsideTool(string directory, IReadOnlyDictionary<string, string> environment, TimeSpan patience)
{
    // What a program started that outlives it may hold the pipes: their end is not waited for.
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    /// <summary>Asks a program, without input. At the end of the patience it and all it started are killed.</summary>
    public ToolAnswer Ask(string program, params IReadOnlyList<string> arguments)
    {
        var clock = Stopwatch.StartNew();
        if (Find(program) is null)
            return new ToolAnswer("", $"not available: {program} is not {(program.Contains('/') ? "there" : "on PATH")}");
        try
        {
            using var process = Process.Start(Describe(program, arguments));
            return process is null ? Unable(program) : Listen(process, Path.GetFileName(program), clock);
        }
        catch (Win32Exception)
        {
            return Unable(program);
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

    // One patience for all of it: the program's end and what is left of its words.
    private ToolAnswer Listen(Process process, string program, Stopwatch clock)
    {
        process.StandardInput.Close();
        var (text, error) = (new Hearing(), new Hearing());
        var reading = new[] { text.ReadAsync(process.StandardOutput), error.ReadAsync(process.StandardError) };
        if (!process.WaitForExit(Left(clock)))
        {
            End(process);
            return new ToolAnswer("", $"{program} took longer than {patience.TotalSeconds:0.#} s");
        }
        var left = Left(clock);
        Task.WaitAll(reading, left < LastWords ? left : LastWords);
        return new ToolAnswer(text.Text, process.ExitCode == 0 ? null : Failure(program, process.ExitCode), error.Text);
    }

    private TimeSpan Left(Stopwatch clock) => patience > clock.Elapsed ? patience - clock.Elapsed : TimeSpan.Zero;

    // 128 and the signal's number, as a shell says it.
    private static string Failure(string program, int code) =>
        code > 128 ? $"{program} crashed (signal {code - 128})" : $"{program} failed with exit code {code}";

    // It may have ended by itself in this very moment.
    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
        }
    }

    private ToolRun Finish(Process process)
    {
        process.StandardInput.Close();
        var said = new LastLine();
        var reading = new[] { said.ReadAsync(process.StandardOutput), said.ReadAsync(process.StandardError) };
        var ended = process.WaitForExit(patience);
        if (!ended)
            End(process);
        Task.WaitAll(reading, LastWords);
        return new ToolRun(ended ? process.ExitCode : null, said.Text);
    }

    private static (string Program, string[] Arguments) Shell(string line) =>
        OperatingSystem.IsWindows() ? ("cmd", ["/d", "/c", line]) : ("sh", ["-c", line]);

    private ProcessStartInfo Describe(string program, IReadOnlyList<string> arguments)
    {
        var info = new ProcessStartInfo(Find(program) ?? throw new Win32Exception(), arguments)
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

    private string? Find(string program) => ProgramPath.Find(program, environment, directory);

    private static ToolAnswer Unable(string program) => new("", $"not available: {program} cannot be started");
}
