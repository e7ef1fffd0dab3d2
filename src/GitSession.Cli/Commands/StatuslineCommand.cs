using System.CommandLine;
using GitSession.Cli.Agents;
using GitSession.Cli.Output;
using GitSession.Framework.Pressure;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>
/// `statusline`, which Claude Code calls for the line below its prompt. It is the one place where that agent tells how many tokens are
/// used, so that they are kept here.
/// </summary>
internal sealed class StatuslineCommand(Composition made)
{
    public Command Create() => Shared.Verb("statusline", "One line for an agent's status line; the agent's figures on standard input.", [], Run);

    private int Run(ParseResult parsed)
    {
        var line = Line(made.Caller(parsed));
        if (line is not "")
            made.Around.Out.WriteLine(line);
        return ExitCode.Done;
    }

    // A status line is drawn again and again: whatever goes wrong is an empty one.
    private string Line(Caller caller)
    {
        try
        {
            var sent = AgentPayload.Parse(made.Around.In().ReadToEnd());
            var there = sent?.Text("cwd") ?? sent?.Object("workspace")?.Text("current_dir");
            var at = there is not null && Directory.Exists(there) ? new Composition(made.Around with { Directory = there }, []) : made;
            var session = Session(at, sent, caller);
            return SessionLine.Of(session, session is null ? PressureLevel.Normal : at.Pressure(session)?.Level ?? PressureLevel.Normal);
        }
        catch (Exception error) when (error is Refusal or DamagedDocument or GitFailure or IOException)
        {
            return "";
        }
    }

    private static LiveSession? Session(Composition at, AgentPayload? sent, Caller caller)
    {
        var agent = new AgentOfSession("claude", sent?.Text("session_id") ?? "");
        var sessions = new LiveSessions(at.Workspace);
        var follow = new FollowAgent(at.Workspace, sessions, at.Around.Time);
        if (follow.Find(agent, caller) is not { } session)
            return sessions.All() is [var only] ? only : null;
        var tokens = Tokens(session.Tokens, sent?.Object("context_window"));
        return tokens is null || tokens.Percent == session.Tokens?.Percent ? session : follow.Run(agent, caller, (live, _) => live with { Tokens = tokens });
    }

    private static TokenUse? Tokens(TokenUse? known, AgentPayload? window) =>
        window?.Number("context_window_size") is > 0 and var size && Used(window, size) is { } used ? (known ?? new TokenUse(0, size, [])).At(used, size) : null;

    // The share counts what is in the context now, the total what went through it since the conversation began.
    private static int? Used(AgentPayload window, int size) =>
        window.Number("used_percentage") is { } percent ? (int)Math.Min(size, (long)size * percent / 100) : window.Number("total_input_tokens");
}
