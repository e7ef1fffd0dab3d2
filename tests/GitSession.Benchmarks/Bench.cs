using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GitSession.Benchmarks;

/// <summary>A throw-away repository in which commands are timed by turns, so that a noisy moment hits all of them.</summary>
internal sealed partial class Bench : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("git-session-bench-").FullName;
    private readonly string _program;

    /// <param name="init">Whether it is a home for sessions, with hooks.</param>
    public Bench(string program, int files, bool init = true)
    {
        _program = program;
        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "Bench");
        Git("config", "user.email", "bench@example.org");
        Git("config", "gc.auto", "0"); // in the background it would be measured with the rest
        for (var i = 0; i < files; i++)
            File.WriteAllText(Path.Combine(_directory, $"file-{i}.txt"), $"{i}\n");
        if (init)
            Session("init");
        Git("add", "--all");
        Git("commit", "--quiet", "-m", "files");
    }

    public string Place => _directory;

    public double Git(params string[] arguments) => Time("git", arguments);

    public double Session(params string[] arguments) => Time(_program, arguments);

    /// <summary>Any program, found on PATH or by its path.</summary>
    public double Run(string program, params string[] arguments) => Time(program, arguments);

    /// <summary>As a person types it: git finds the program and runs it.</summary>
    public double GitSession(params string[] arguments) => Time("git", ["session", .. arguments]);

    /// <summary>As an agent calls it, with an event on standard input.</summary>
    public double Agent(string name, string sent) => Time(_program, ["agent", "claude", name], sent);

    /// <summary>Runs each command once a round and prints the medians, in milliseconds and as multiples of the first.</summary>
    public static void Compare(string title, int rounds, params (string Name, Func<double> Run)[] commands)
    {
        Console.WriteLine($"\n{title}\n");
        Console.WriteLine("| command | median ms | ratio |\n|---|---|---|");
        var medians = Medians(rounds, commands);
        for (var i = 0; i < commands.Length; i++)
            Console.WriteLine($"| {commands[i].Name} | {medians[i]:0.00} | {medians[i] / medians[0]:0.00} |");
    }

    /// <summary>Runs each command once a round, the first three rounds for warmth alone.</summary>
    public static double[] Medians(int rounds, IReadOnlyList<(string Name, Func<double> Run)> commands)
    {
        var times = commands.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds + 3; round++)
        {
            for (var i = 0; i < commands.Count; i++)
            {
                var time = commands[i].Run();
                if (round >= 3)
                    times[i].Add(time);
            }
        }
        return [.. times.Select(Median)];
    }

    /// <summary>The largest resident set of any child so far, in MiB.</summary>
    public static double PeakOfChildren()
    {
        const int Children = -1;
        var usage = new long[18];
        return GetResourceUsage(Children, usage) == 0 ? usage[4] / 1024.0 : double.NaN;
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private double Time(string program, string[] arguments, string? input = null)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _directory,
            UseShellExecute = false,
            RedirectStandardInput = input is not null,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["PATH"] = Path.GetDirectoryName(_program) + Path.PathSeparator + info.Environment["PATH"];
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(info) ?? throw new InvalidOperationException(program);
        if (input is not null)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = clock.Elapsed.TotalMilliseconds;
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error.Result}");
    }

    // getrusage(2): after two pairs of times the first long is ru_maxrss, in KiB on Linux.
    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, [Out] long[] usage);
}
