using GitSession.Cli.GitHooks.Installation;
using GitSession.Cli.Output;
using GitSession.Sessions;

namespace GitSession.Cli.Agents.Events;

/// <summary>
/// A conversation ends. The session closes where the settings say so; otherwise it is left as it is, and the next start recovers what
/// nobody took up again.
/// </summary>
internal static class AtEnd
{
    public static AgentAnswer Run(AgentCall call)
    {
        var made = call.Made;
        if (call.Event.GoesOn || !made.Settings.CloseOnEnd || call.Session() is not { } session)
            return AgentAnswer.Nothing;
        new CloseSession(made.Workspace, made.Repository, made.Around.Processes, made.Settings, made.Around.Time)
            .Run(new CloseRequest { NameIncidents = () => IncidentText.ForHandoff(made) }, made.CallerOf(session.Id));
        HookSwitching.Sync(made);
        return AgentAnswer.Nothing;
    }
}
