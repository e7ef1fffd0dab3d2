using GitSession.World;

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
        for (var pid = ProcessTable.ParentOf(Environment.ProcessId); pid > 1; pid = ProcessTable.ParentOf(pid))
        {
            if (!IsShortLived(pid))
                return ProcessTable.StartOf(pid) is { } start ? new Owner(pid, start) : null;
        }
        return null;
    }

    /// <summary>The words of the nearest git that this program runs in, empty ones among them; none where there is none or they cannot be read.</summary>
    public static IReadOnlyList<string> GitAbove()
    {
        for (var pid = ProcessTable.ParentOf(Environment.ProcessId); pid > 1; pid = ProcessTable.ParentOf(pid))
        {
            if (ProcessTable.Read(pid, "cmdline").Split('\0') is [var program, ..] words && Path.GetFileName(program) is "git")
                return words[..^1];
        }
        return [];
    }

    /// <summary>Whether the number is this program's or that of one that it runs in.</summary>
    public static bool Is(int pid)
    {
        for (var mine = Environment.ProcessId; mine > 0; mine = ProcessTable.ParentOf(mine))
        {
            if (mine == pid)
                return true;
        }
        return false;
    }

    public static bool Lives(Owner owner) =>
        ProcessTable.StartOf(owner.Pid) is { } start && owner.Is(new Owner(owner.Pid, start));

    private static bool IsShortLived(int pid)
    {
        var command = ProcessTable.WordsOf(pid);
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
}
