using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>Tells how the protocols of a session stand, and what they are where none was begun. It changes nothing and looks at nothing.</summary>
public sealed class ReadProtocols(IWorkspace workspace, IRepository repository, Settings settings, TimeProvider time)
{
    /// <returns>The report on the live session, or on the last one that has a record where none is live; and whether its record is written.</returns>
    /// <exception cref="DamagedDocument">The record cannot be read.</exception>
    public (ProtocolReport Report, bool IsBegun) Run(Caller caller)
    {
        var now = Times.Now(time);
        var session = new LiveSessions(workspace).Find(caller) ?? Last(now);
        var record = new SessionRecord(workspace, repository, settings, session, now);
        var run = record.Open();
        var items = record.Protocols(run).SelectMany(protocol => protocol.Items).Select(item => (item, (ItemFinding?)null)).ToList();
        return (record.Report(run, items), workspace.WrittenAt(ProtocolRun.PathOf(session.Id)) is not null);
    }

    private LiveSession Last(DateTimeOffset now)
    {
        var last = workspace.List(Paths.ProtocolRuns).Where(Paths.IsEntry).LastOrDefault();
        return new LiveSession { Id = last is null ? "" : Paths.NameOf(last), StartedAt = now };
    }
}
