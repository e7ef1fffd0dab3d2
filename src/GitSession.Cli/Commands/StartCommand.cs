using System.CommandLine;
using GitSession.Cleanup;
using GitSession.Cli.Checks;
using GitSession.Cli.GitHooks.Installation;
using GitSession.Cli.Output;
using GitSession.Cli.Sources;
using GitSession.Operations.Incidents;
using GitSession.Operations.Protocols;
using GitSession.Sessions;

namespace GitSession.Cli.Commands;

/// <summary>`start`.</summary>
internal sealed class StartCommand(Composition made)
{
    private readonly Argument<string?> _focus = made.OptionalText("FOCUS", "What is taken in hand first.");
    private readonly Option<string?> _why = Shared.TextOption("--why", "Why that is done.");
    private readonly Option<string[]> _goals = new("--goal") { Description = "What the session is for; may be given several times.", HelpName = "TEXT" };
    private readonly Option<string?> _mode = new("--mode") { Description = "The kind of session.", HelpName = "MODE" };
    private readonly Option<bool> _noChecks = new("--no-checks") { Description = "Leave out the checks of the settings." };
    private readonly Option<bool> _beside = new("--beside") { Description = "Open a second session beside one that is live." };
    private readonly Option<bool> _recover = new("--recover") { Description = "Take a live session over as interrupted, whoever it belongs to." };

    public Command Create()
    {
        var command = Shared.Verb(
            "start",
            "Open a session: end what was interrupted, inherit what is open.",
            [_focus, _why, _goals, _mode, _noChecks, _beside, _recover],
            Run);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_beside) && result.GetValue(_recover))
                result.AddError("--beside and --recover exclude each other");
        });
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var request = new StartRequest
        {
            Focus = parsed.GetValue(_focus),
            Why = parsed.GetValue(_why),
            Goals = [.. parsed.GetValue(_goals) ?? []],
            Mode = parsed.GetValue(_mode),
            Choice = parsed.GetValue(_beside) ? StartChoice.Beside : parsed.GetValue(_recover) ? StartChoice.Recover : StartChoice.Plain,
        };
        var use = new StartSession(made.Workspace, made.Repository, made.Settings, made.Around.Time, made.Around.Random);
        var protocol = parsed.GetValue(_noChecks) ? StartProtocol.None : Check(parsed, use, request);
        var inFlight = InFlight.Ask(made);
        var report = use.Run(request with { InFlight = inFlight.Answer }, made.Caller(parsed));
        var operations = OperationsMode.IsOf(report.Session) ? OpsCommand.Begin(made, report.Session, withChecks: !parsed.GetValue(_noChecks)) : null;
        report = report with { Session = operations?.Session ?? report.Session };
        var sources = OutsideSources.Begin(made, TimeSpan.MaxValue);
        HookSwitching.Sync(made);
        var rules = RulesAtStart.Read(made.Workspace);
        var framework = FrameworkAtStart.Read(made.Workspace, report.Now);
        var handed = new Handed(report.Biography, report.Recent, inFlight.OfTheUser()) { Incidents = OpenIncidents.Read(made.Workspace), Operations = operations };
        var told = sources.GetAwaiter().GetResult();
        foreach (var line in operations is null ? [] : OpsText.Damages(operations.Damaged).Concat(OpsText.Loose(operations, made.Settings.Operations.Checks)))
            made.Around.Error.WriteLine(line);
        return made.Answer(
            parsed,
            text => StartText.Write(text, report, handed, made.Settings.Documents, protocol, told, rules, framework),
            json => StartJson.Members(json, report, handed, protocol, told, rules, framework),
            report.Reminders);
    }

    // Before anything is opened or recovered: where a check blocks, the repository is as it was.
    private StartProtocol Check(ParseResult parsed, StartSession use, StartRequest request)
    {
        if (made.Settings.Checks is [])
            return StartProtocol.None;
        use.RefuseInAdvance(request, made.Caller(parsed));
        var protocol = StartChecks.Run(made);
        if (protocol.Blocking is not [])
            made.Answer(parsed, text => ProtocolText.Write(text, protocol), json => ProtocolJson.Blocked(json, protocol));
        protocol.RefuseWhereBlocked();
        return protocol;
    }
}
