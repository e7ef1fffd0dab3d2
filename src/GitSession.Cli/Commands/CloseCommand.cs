using System.CommandLine;
using GitSession.Cli.Checks;
using GitSession.Cli.GitHooks.Installation;
using GitSession.Cli.Output;
using GitSession.Sessions;

namespace GitSession.Cli.Commands;

/// <summary>`close`.</summary>
internal sealed class CloseCommand(Composition made)
{
    private readonly Option<string?> _summary = Shared.TextOption("--summary", "What was handled, in your words.");
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show all of it and change nothing." };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the documents and leave the commit to you." };
    private readonly Option<bool> _force = new("--force") { Description = "Write an instruction history anew that disagrees with the rules." };
    private readonly Option<bool> _push = new("--push") { Description = "Push afterwards, taking in what others pushed meanwhile." };

    public Command Create()
    {
        var command = Shared.Verb(
            "close",
            "End the session: tidy up, write its journal entry and its handoff, commit both.",
            [_summary, _dryRun, _noCommit, _force, _push],
            Run);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_push) && (result.GetValue(_noCommit) || result.GetValue(_dryRun)))
                result.AddError("--push goes with neither --no-commit nor --dry-run");
        });
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var request = new CloseRequest(parsed.GetValue(_summary), parsed.GetValue(_dryRun), !parsed.GetValue(_noCommit), parsed.GetValue(_force), parsed.GetValue(_push))
        {
            AskDeployment = () => DeploymentReport.Ask(made),
            NameIncidents = () => IncidentText.ForHandoff(made),
            TellCleanup = cleanup => CloseText.WritePhase(made.Around.Error, cleanup),
        };
        var report = new CloseSession(made.Workspace, made.Repository, made.Around.Processes, made.Settings, made.Around.Time).Run(request, made.Caller(parsed));
        HookSwitching.Sync(made);
        var answer = made.Answer(parsed, text => CloseText.Write(text, report, request), json => CloseJson.Members(json, report));
        return report.Push is { Pushed: false } ? ExitCode.GitFailed : answer;
    }
}
