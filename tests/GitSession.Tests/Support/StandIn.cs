using System.Diagnostics;

namespace GitSession.Tests.Support;

/// <summary>A small program on the PATH of a home that stands in for one that no package brings to these tests.</summary>
internal static class StandIn
{
    private const string Write = """mkdir -p "$(dirname "$1")" && cat >"$1" && chmod +x "$1" """;

    // Written by another process: a child that a test beside this one starts just then would have the file open for writing too, and Linux
    // runs no program that somebody may write (ETXTBSY).
    public static void Put(Terminal terminal, string path, string script) => Put(Path.Combine(terminal.Directory, path), script);

    public static void Put(string path, string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Write, "sh", path]) { RedirectStandardInput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException(path);
        shell.StandardInput.Write($"#!/bin/sh\n{script}\n");
        shell.StandardInput.Close();
        shell.WaitForExit();
        shell.ExitCode.ShouldBe(0);
    }
}
