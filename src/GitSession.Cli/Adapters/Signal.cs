using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GitSession.Cli.Adapters;

/// <summary>Asks a process to end, or ends it: kill(2), and where there is no such call what .NET has.</summary>
internal static class Signal
{
    // signal(7): the same numbers on Linux and macOS.
    private const int Terminate = 15;
    private const int Kill = 9;

    public static void Ask(int pid) => Send(pid, Terminate);

    public static void Force(int pid) => Send(pid, Kill);

    // 0 and negative numbers mean groups, -1 means all, and 1 is the system.
    private static void Send(int pid, int signal)
    {
        if (pid <= 1)
            return;
        if (!OperatingSystem.IsWindows())
            _ = SendSignal(pid, signal);
        else if (signal is Kill)
            KillOnWindows(pid);
    }

    private static void KillOnWindows(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or Win32Exception)
        {
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int pid, int signal);
}
