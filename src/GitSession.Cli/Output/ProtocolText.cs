using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>The start protocol as a person reads it: a line for each check, then the verdict.</summary>
internal static class ProtocolText
{
    public static void Write(TextWriter output, StartProtocol protocol)
    {
        foreach (var check in protocol.Checks)
            output.WriteLine($"{check.Verdict.ToString().ToUpperInvariant()} {check.Check.Name}: {check.Detail}");
        output.WriteLine($"Start protocol: {Counts(protocol)}: {Verdict(protocol)}");
    }

    private static string Counts(StartProtocol protocol)
    {
        var failed = protocol.Count(World.Verdict.Fail) + protocol.Count(World.Verdict.Warn);
        (int Count, string Word)[] counts = [(protocol.Count(World.Verdict.Pass), "passed"), (failed, "failed"), (protocol.Count(World.Verdict.Skip), "skipped")];
        return string.Join(", ", counts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Word}"));
    }

    private static string Verdict(StartProtocol protocol) => protocol.Blocking is []
        ? "the session may begin"
        : $"blocked by {string.Join(", ", protocol.Blocking.Select(check => check.Check.Name))}";
}
