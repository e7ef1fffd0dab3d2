using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Sessions;

namespace GitSession.Cli.Commands;

/// <summary>`start`.</summary>
internal sealed class StartCommand(Composition made)
{
    private readonly Argument<string?> Focus = made.OptionalText("FOCUS", "What is taken in hand first.");
    private readonly Option<string?> Why = Shared.TextOption("--why", "Why that is done.");
    private readonly Option<string[]> Goals = new("--goal") { Description = "What the session is for; may be given several times.", HelpName = "TEXT" };
    private readonly Option<string?> Mode = new("--mode") { Description = "The kind of session.", HelpName = "MODE" };
    private readonly Option<bool> NoChecks = new("--no-checks") { Description = "Leave out the checks of the settings." };
    private readonly Option<bool> Beside = new("--beside") { Description = "Open a second session beside one that is live." };
    private readonly Option<bool> Recover = new("--recover") { Description = "Take a live session over as interrupted, whoever it belongs to." };

    public Command Create()
    {
        var command = Shared.Verb(
            "start",
            "Open a session: end what was interrupted, inherit what is open.",
            [Focus, Why, Goals, Mode, NoChecks, Beside, Recover],
            parsed => Run(parsed));
        command.Validators.Add(result =>
        {
            if (result.GetValue(Beside) && result.GetValue(Recover))
                result.AddError("--beside and --recover exclude each other");
        });
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var request = new StartRequest
        {
            Focus = parsed.GetValue(Focus),
            Why = parsed.GetValue(Why),
            Goals = [.. parsed.GetValue(Goals) ?? []],
            Mode = parsed.GetValue(Mode),
            Choice = parsed.GetValue(Beside) ? StartChoice.Beside : parsed.GetValue(Recover) ? StartChoice.Recover : StartChoice.Plain,
        };
        var use = new StartSession(made.Workspace, made.Repository, made.Settings, made.Around.Time, made.Around.Random);
        var report = use.Run(request, made.Caller(parsed));
        var checks = parsed.GetValue(NoChecks) ? [] : made.Settings.Checks;
        return made.Answer(
            parsed,
            text => StartText.Write(text, report, made.Settings.Documents, checks),
            json => StartJson.Members(json, report, checks),
            report.Reminders);
    }
}
