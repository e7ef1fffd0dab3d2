using System.ComponentModel;
using System.Diagnostics;

namespace GitSession.Cli.Sources;

/// <summary>Asks a program of the user's, for a bounded time. It is asked to read and never to change anything.</summary>
/// <param name="directory">Where it runs.</param>
/// <param name="environment">What it sees.</param>
/// <param name="patience">How long its answer may take.</param>
internal sealed class OutsideTool(string directory, IReadOnlyDictionary<string, string> environment, TimeSpan patience)
{
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
