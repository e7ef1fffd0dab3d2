using System.Collections.Immutable;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>Looks at items of the live session's protocols and keeps in its record what was found. It opens the record where there is none.</summary>
public sealed class CheckItems(IWorkspace workspace, IRepository repository, Settings settings, TimeProvider time)
{
    /// <param name="choose">Which of the protocols' items are looked at.</param>
    /// <param name="checks">What checks of the settings found, by the ids of their items.</param>
    /// <exception cref="Refusal">No session is live, or no protocol is for the phase.</exception>
    /// <exception cref="DamagedDocument">The record cannot be read.</exception>
    public ProtocolReport Run(Caller caller, Func<ImmutableArray<Protocol>, IEnumerable<ProtocolItem>> choose, IReadOnlyDictionary<string, ItemFinding> checks)
    {
        using var turn = workspace.Lock();
        var session = new LiveSessions(workspace).Pick(caller);
        var record = new SessionRecord(workspace, repository, settings, session, Times.Now(time));
        var run = record.Open();
        List<(ProtocolItem Item, ItemFinding? Finding)> looked = [.. choose(record.Protocols(run)).Select(item => (item, record.Look(run, item, checks)))];
        var report = record.Report(record.Add(run, looked), looked);
        return report with { Session = record.Save(session, report) };
    }
}
