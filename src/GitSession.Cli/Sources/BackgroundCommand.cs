using System.Diagnostics;
using GitSession.Cleanup;
using GitSession.Cli.Adapters;
using GitSession.World;

namespace GitSession.Cli.Sources;

/// <summary>Starts a command that outlives this program and its terminal, with its output in a file of its own.</summary>
/// <param name="directory">Where it runs.</param>
/// <param name="log">Where its output goes.</param>
/// <param name="shownLog">How a person is told of that place.</param>
internal sealed class BackgroundCommand(string directory, IReadOnlyDictionary<string, string> environment, string log, string shownLog)
{
    /// <summary>
    /// The shell gives way to the command, which keeps its number. setsid(1) takes it out of the terminal's reach; where that is
    /// missing, signals of the terminal are ignored, which a command may undo.
    /// </summary>
    private const string Script = """
        exec </dev/null >"$1" 2>&1
        shift
        command -v setsid >/dev/null && exec setsid "$@"
        trap '' HUP INT QUIT
        exec "$@"
        """;

    // A shell gives way within milliseconds, and a command that cannot go on says so about as soon.
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    /// <exception cref="Refusal">There is no such command, or it ended at once.</exception>
    public BackgroundProcess Start(IReadOnlyList<string> command)
    {
        if (OperatingSystem.IsWindows())
            throw new Refusal(RefusalReason.NoBackgroundHere);
        if (!IsThere(command[0]))
            throw new Refusal(RefusalReason.CommandNotFound, command[0]);
        Disk.Try(shownLog, () => Directory.CreateDirectory(Path.GetDirectoryName(log) ?? ""));
        using var process = new OutsideTool(directory, environment, Longest).Launch("sh", ["-c", Script, "sh", log, .. command]);
        Settle(process, command[0]);
        return SystemProcesses.Find(process.Id) ?? throw Ended(process, command[0]);
    }

    // Until its command line is its own and stays so for a moment.
    private static void Settle(Process process, string program)
    {
        var (waited, calm, before) = (Stopwatch.StartNew(), Stopwatch.StartNew(), "");
        while (calm.Elapsed < Calm && waited.Elapsed < Longest && !process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            var words = ProcessTable.WordsOf(process.Id);
            var now = string.Join(' ', words);
            if (now != before || words.Contains(Script, StringComparer.Ordinal) || (words is ["setsid", ..] && program is not "setsid"))
                calm.Restart();
            before = now;
        }
    }

    private Refusal Ended(Process process, string program)
    {
        process.WaitForExit();
        var said = File.Exists(log) ? File.ReadLines(log).LastOrDefault(line => line.Trim() is not "") : null;
        return new Refusal(RefusalReason.CommandEnded, program, process.ExitCode.ToString(), said ?? "", shownLog);
    }

    // As execvp(3) looks for it, in the PATH that it will see.
    private bool IsThere(string program) => program.Contains('/')
        ? ProgramPath.IsProgram(Path.GetFullPath(program, directory))
        : environment.GetValueOrDefault("PATH", "").Split(Path.PathSeparator).Any(place => ProgramPath.IsProgram(Path.Combine(directory, place, program)));
}
