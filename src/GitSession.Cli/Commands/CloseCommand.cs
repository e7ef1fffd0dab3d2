using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Sessions;

namespace GitSession.Cli.Commands;

/// <summary>`close`.</summary>
internal sealed class CloseCommand(Composition made)
{
    private readonly Option<string?> _summary = Shared.TextOption("--summary", "What was handled, in your words.");
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show the entry and change nothing." };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the entry and leave the commit to you." };

    public Command Create() =>
        Shared.Verb("close", "End the session: write its journal entry and commit it.", [_summary, _dryRun, _noCommit], Run);

    private int Run(ParseResult parsed)
    {
        var request = new CloseRequest(parsed.GetValue(_summary), parsed.GetValue(_dryRun), !parsed.GetValue(_noCommit));
        var report = new CloseSession(made.Workspace, made.Repository, made.Around.Time).Run(request, made.Caller(parsed));
        HookSwitching.Sync(made);
        return made.Answer(parsed, text => CloseText.Write(text, report, request), json => CloseJson.Members(json, report, request));
    }
}
