using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>
/// Keeps that an item is done because somebody says so, with the evidence that they name. Where something tells that it is not, nothing is kept.
/// </summary>
public sealed class SayDone(IWorkspace workspace, IRepository repository, Settings settings, TimeProvider time)
{
    /// <param name="by">Who says so; the session's agent, else who git says the caller is, where that is left out.</param>
    /// <param name="checks">What checks of the settings found, by the ids of their items.</param>
    /// <exception cref="Refusal">There is no such item, what is named as evidence is not there, or the item is seen not to be done.</exception>
    public ProtocolReport Run(Caller caller, string name, IReadOnlyList<string> evidence, string? by, IReadOnlyDictionary<string, ItemFinding> checks)
    {
        if (by?.Equals(ItemEvidence.Program, StringComparison.OrdinalIgnoreCase) is true)
            throw new Refusal(RefusalReason.NameOfTheProgram, by);
        using var turn = workspace.Lock();
        var (session, now) = (new LiveSessions(workspace).Pick(caller), Times.Now(time));
        var record = new SessionRecord(workspace, repository, settings, session, now);
        var run = record.Open();
        var item = ItemName.One(record.Protocols(run), name);
        var finding = record.Look(run, item, checks);
        if (finding is { Passed: false })
            throw new Refusal(RefusalReason.ItemNotDone, item.Id, finding.Subject, finding.Detail);
        var (who, named) = (by ?? Who(session, item), new NamedEvidence(workspace, repository, session));
        var said = evidence.Select(named.Find).Aggregate(
            record.Add(run, [(item, finding)]), (before, one) => record.Add(before, item, new ItemEvidence(true, now, who, one.Kind, one.Subject, one.Detail)));
        var report = record.Report(said, [(item, finding)]);
        return report with { Session = record.Save(session, report) };
    }

    private string Who(LiveSession session, ProtocolItem item)
    {
        if (session.Agent is { } agent)
            return agent.Name;
        try
        {
            return repository.Author().ToString();
        }
        catch (Refusal unknown) when (unknown.Reason is RefusalReason.NoIdentity)
        {
            throw new Refusal(RefusalReason.NobodySaysSo, item.Id);
        }
    }
}
