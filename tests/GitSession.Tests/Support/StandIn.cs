namespace GitSession.Tests.Support;

/// <summary>A small program on the PATH of a home that stands in for one that no package brings to these tests.</summary>
internal static class StandIn
{
    public static void Put(Terminal terminal, string path, string script)
    {
        terminal.Write(path, $"#!/bin/sh\n{script}\n");
        GitFixture.MakeExecutable(Path.Combine(terminal.Directory, path));
    }
}
