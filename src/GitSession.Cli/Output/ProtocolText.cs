using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>The start protocol as a person reads it: a line for each check, then the verdict.</summary>
internal static class ProtocolText
{
    public static void Write(TextWriter output, StartProtocol protocol)
    {
        foreach (var check in protocol.Checks)
            output.WriteLine($"{check.Verdict.ToString().ToUpperInvariant()} {check.Check.Name}: {check.Detail}");
        output.WriteLine($"Start protocol: {VerdictCounts.Of([.. protocol.Checks.Select(check => check.Verdict)])}: {Verdict(protocol)}");
    }

    private static string Verdict(StartProtocol protocol) => protocol.Blocking is []
        ? "the session may begin"
        : $"blocked by {string.Join(", ", protocol.Blocking.Select(check => check.Check.Name))}";
}
