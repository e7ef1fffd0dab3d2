using GitSession.Cli.Agents.Installation;

namespace GitSession.Cli.Output;

/// <summary>What was done to the files of agents, in words.</summary>
internal static class AgentInstallText
{
    private const string Trust = "note: Codex runs the hooks of a repository only after you looked at them: /hooks in Codex";

    public static void Write(TextWriter output, AgentReport report)
    {
        foreach (var path in report.Written)
            output.WriteLine($"wrote {path}");
        foreach (var path in report.Removed)
            output.WriteLine($"removed {path}");
        foreach (var note in Notes(report))
            output.WriteLine(note);
    }

    public static IEnumerable<string> Notes(AgentReport report)
    {
        if (report.NeedsTrust)
            yield return Trust;
        foreach (var path in report.Kept)
            yield return $"note: {path} was changed since it was written; it stays";
    }
}
