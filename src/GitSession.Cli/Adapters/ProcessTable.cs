using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using GitSession.Text;

namespace GitSession.Cli.Adapters;

/// <summary>What the system says of a process: proc(5) where it is there, and what .NET knows where it is not.</summary>
internal static class ProcessTable
{
    // A command line may be as long as a file; this much tells it from another.
    private const int LongestCommand = 300;

    public static IEnumerable<int> All()
    {
        if (!Directory.Exists("/proc"))
            return [];
        return Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name ?? "", CultureInfo.InvariantCulture));
    }

    public static int ParentOf(int pid) => Stat(pid, 1);

    /// <summary>The process that leads the session in which this one runs (setsid(2)).</summary>
    public static int LeaderOf(int pid) => Stat(pid, 3);

    /// <summary>When the process started; null where none runs, a zombie being none.</summary>
    public static DateTimeOffset? StartOf(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return IsDead(pid) || process.HasExited ? null : Whole(process.StartTime);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The words of its command line; none where they cannot be read.</summary>
    public static string[] WordsOf(int pid) => Read(pid, "cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Its command line on one line, else its name.</summary>
    public static string CommandOf(int pid)
    {
        var command = SafeText.OneLine(string.Join(' ', WordsOf(pid)));
        return command is "" ? NameOf(pid) : command[..Math.Min(command.Length, LongestCommand)];
    }

    public static string Read(int pid, string name)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/{name}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    // A process that was killed and that nobody waited for still has its number: its state is Z.
    private static bool IsDead(int pid) => Fields(pid) is ["Z" or "X", ..];

    private static int Stat(int pid, int field) =>
        Fields(pid) is var fields && fields.Length > field && int.TryParse(fields[field], CultureInfo.InvariantCulture, out var number) ? number : 0;

    // "pid (name) state ppid pgrp session …", where the name may hold spaces and parentheses.
    private static string[] Fields(int pid) =>
        Read(pid, "stat") is { Length: > 0 } stat ? stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

    private static string NameOf(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return SafeText.OneLine(process.ProcessName);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return "";
        }
    }

    private static DateTimeOffset Whole(DateTime time) => new DateTimeOffset(time).AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}
