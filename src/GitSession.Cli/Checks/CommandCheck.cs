using GitSession.Cli.Sources;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Checks;

/// <summary>A command ends with 0. One that the repository names runs only where the user trusted it as it is.</summary>
internal static class CommandCheck
{
    public static CheckReport Look(Check check, Trust trust, string root, IReadOnlyDictionary<string, string> environment)
    {
        if (!check.IsOwn && !trust.Covers(check.Target))
            return CheckReport.Skip(check, $"not trusted, so it did not run{(check.Blocking ? " and blocks nothing" : "")} (git session trust)");
        var run = new OutsideTool(root, environment, check.Timeout).RunLine(check.Target);
        return run.ExitCode switch
        {
            0 => CheckReport.Pass(check, "exit code 0"),
            null => CheckReport.Failure(check, $"took longer than {check.Timeout.TotalSeconds:0} s and was ended{Said(run)}"),
            var code => CheckReport.Failure(check, $"exit code {code}{Said(run)}"),
        };
    }

    private static string Said(ToolRun run) => run.LastLine is "" ? "" : $": {run.LastLine}";
}
