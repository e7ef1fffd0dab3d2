using GitSession.Cleanup;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Keeps a background process with a session, so that the closedown ends it.</summary>
public sealed class RegisterProcess(IWorkspace workspace, Processes processes)
{
    /// <summary>Registers a process that runs already.</summary>
    /// <exception cref="Refusal">No such process runs, or ending it would end who asks for it.</exception>
    public BackgroundProcess Add(Caller caller, int pid) => Run(caller, _ => Known(pid));

    /// <summary>Starts a process and registers it. What cannot be registered is ended again.</summary>
    /// <param name="start">Answers the process once its command line is its own.</param>
    public BackgroundProcess Start(Caller caller, Func<BackgroundProcess> start) => Run(caller, _ => start(), fresh => processes.End(processes.FamilyOf(fresh)));

    private BackgroundProcess Run(Caller caller, Func<LiveSession, BackgroundProcess> obtain, Action<BackgroundProcess>? undo = null)
    {
        var sessions = new LiveSessions(workspace);
        using var turn = workspace.Lock();
        var session = sessions.Pick(caller);
        var process = obtain(session);
        try
        {
            sessions.Save(session with { Processes = session.Processes.RemoveAll(other => other.Pid == process.Pid).Add(process) });
            return process;
        }
        catch
        {
            undo?.Invoke(process);
            throw;
        }
    }

    private BackgroundProcess Known(int pid)
    {
        if (pid <= 1 || processes.IsCallers(pid) || new LiveSessions(workspace).Glances().Exists(live => live.Owner?.Pid == pid))
            throw new Refusal(RefusalReason.ProcessIsCallers, pid.ToString());
        return processes.Find(pid) ?? throw new Refusal(RefusalReason.UnknownProcess, pid.ToString());
    }
}
