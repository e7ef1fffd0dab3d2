using GitSession.Cli.Sources;

namespace GitSession.Cli.Checks;

/// <summary>What the configured command says of the deployment. One that the repository names runs only where the user trusted it as it is.</summary>
internal static class DeploymentReport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The last line that it says, or why there is none; null where no command is configured.</summary>
    public static string? Ask(Composition made)
    {
        if (made.Settings.Deployment.Command is not { } command)
            return null;
        if (!made.Settings.Deployment.CommandIsOwn && !made.TrustFile.Read().Covers(command))
            return "nothing, because it is not trusted (git session trust)";
        var run = new OutsideTool(made.Worktree.Root, made.Around.Environment, Patience).RunLine(command);
        return run.ExitCode switch
        {
            0 => run.LastLine is "" ? "nothing" : run.LastLine,
            null => $"nothing within {Patience.TotalSeconds:0} s",
            var code => $"exit code {code}{(run.LastLine is "" ? "" : $": {run.LastLine}")}",
        };
    }
}
