using System.Diagnostics;
using System.Globalization;
using GitSession.Sessions;

namespace GitSession.Cli.Adapters;

/// <summary>
/// Finds the process that outlives this command. Hosts run hooks through `sh -c` and git runs us as its child, so shells that
/// were given something to run, and git, are looked past. It reads /proc; where there is none the owner is not known.
/// </summary>
internal static class CallerProcess
{
    private static readonly string[] Shells = ["sh", "bash", "dash", "zsh", "ksh", "mksh", "fish", "ash", "busybox"];
    private static readonly string[] Passing = ["git", "git-session", "env", "nice", "timeout", "time", "sudo", "doas", "xargs", "setsid", "nohup"];

    // Options of interactive shells that are followed by a value of their own: bash(1), zsh(1), fish(1).
    private static readonly string[] WithValue = ["--rcfile", "--init-file", "-O", "+O", "-o", "+o", "-C", "--init-command"];

    /// <summary>The owner, or null where it cannot be known.</summary>
    public static Owner? Find()
    {
        for (var pid = ParentOf(Environment.ProcessId); pid > 1; pid = ParentOf(pid))
        {
            if (!IsShortLived(pid))
                return StartOf(pid) is { } start ? new Owner(pid, start) : null;
        }
        return null;
    }

    public static bool Lives(Owner owner) =>
        StartOf(owner.Pid) is { } start && owner.Is(new Owner(owner.Pid, start));

    private static bool IsShortLived(int pid)
    {
        var command = Read(pid, "cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        if (command is [])
            return true;
        var name = Path.GetFileName(command[0]).TrimStart('-');
        return Passing.Contains(name, StringComparer.Ordinal) || (Shells.Contains(name, StringComparer.Ordinal) && IsGivenSomethingToRun(command));
    }

    // "bash -lc '…'" and "sh script.sh" end with what they run; "-bash", "zsh -i" and "bash --rcfile file" are typed in.
    private static bool IsGivenSomethingToRun(string[] command)
    {
        for (var i = 1; i < command.Length; i++)
        {
            if (WithValue.Contains(command[i], StringComparer.Ordinal))
                i++;
            else if (command[i] is not ['-' or '+', ..] || command[i] is ['-', not '-', ..] && command[i].Contains('c'))
                return true;
        }
        return false;
    }

    // proc(5): "pid (name) state ppid …", where the name may hold spaces and parentheses.
    private static int ParentOf(int pid) =>
        Read(pid, "stat") is { Length: > 0 } stat
        && stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var parent, ..]
        && int.TryParse(parent, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static DateTimeOffset? StartOf(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return IsDead(pid) || process.HasExited ? null : Whole(process.StartTime);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    // A process that was killed and that nobody waited for still has its number: its state is Z.
    private static bool IsDead(int pid) => Read(pid, "stat") is { Length: > 0 } stat && stat.AsSpan(stat.LastIndexOf(')') + 1).TrimStart() is ['Z' or 'X', ..];

    private static DateTimeOffset Whole(DateTime time) => new DateTimeOffset(time).AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    private static string Read(int pid, string name)
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
}
