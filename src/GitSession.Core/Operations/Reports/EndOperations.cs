using GitSession.Operations.Protocols;
using GitSession.Progress;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>
/// Ends an operations session: writes its report, the package that a person reviews and the progress, looks at the items of the end,
/// which find these there, and writes them again with what was found. The session itself is closed as any other.
/// </summary>
public sealed class EndOperations(IWorkspace workspace, IRepository repository, Settings settings, TimeProvider time)
{
    private readonly SessionDocuments _documents = new(workspace, repository);
    private readonly ReadExcellence _read = new(workspace, repository, settings, time);

    /// <param name="checks">What checks of the settings found, by the ids of their items.</param>
    /// <exception cref="Refusal">No session is live, or no protocol is for the phase.</exception>
    /// <exception cref="DamagedDocument">The record, the report or the package cannot be read. Then nothing is written.</exception>
    public EndReport Run(Caller caller, IReadOnlyDictionary<string, ItemFinding> checks)
    {
        using var turn = workspace.Lock();
        var (session, now) = (new LiveSessions(workspace).Pick(caller), Times.Now(time));
        var record = new SessionRecord(workspace, repository, settings, session, now);
        var run = record.Open();
        (session, _) = Write(session, _read.Run(session, record.Book, run), now);
        // The report is of now: what was looked at in the morning is looked at again.
        List<(ProtocolItem Item, ItemFinding? Finding)> looked = [.. record.Protocols(run).SelectMany(protocol => protocol.Items).Select(item => (item, record.Look(run, item, checks)))];
        var after = record.Add(run, looked);
        var ends = record.Protocols(run).Where(protocol => protocol.Part is ProtocolPart.End).SelectMany(protocol => protocol.Items).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var report = record.Report(after, looked.FindAll(one => ends.Contains(one.Item.Id)));
        session = record.Save(session, report);
        var excellence = _read.Run(session, record.Book, report.Run);
        (session, var progress) = Write(session, excellence, now);
        return new EndReport(report with { Session = session }, excellence, progress.HasPhase) { Damage = progress.Damage };
    }

    // All of it is rendered before anything is written.
    private (LiveSession Session, EndedProgress Progress) Write(LiveSession session, Excellence excellence, DateTimeOffset now)
    {
        var (report, review) = (ExcellenceDocument.PathOf(session.Id), ReviewDocument.PathOf(session.Id));
        List<(string Path, string Title, string Text)> texts =
        [
            (report, "Operations excellence report", ExcellenceDocument.Render(excellence, workspace.Read(report))),
            (review, "Strategic review package", ReviewDocument.Render(excellence, workspace.Read(review))),
        ];
        var progress = Progress(excellence, report, now);
        if (progress.Text is not null)
            texts.Add((Paths.Progress, "Progress of the project", progress.Text));
        var after = texts.Aggregate(session, (before, one) => _documents.Write(before, one.Path, one.Title, one.Text) ?? before);
        if (progress.Text is not null)
            ProgressStanding.Forget(workspace);
        return (after, progress);
    }

    // A progress that cannot be read keeps nobody from the report.
    private EndedProgress Progress(Excellence excellence, string report, DateTimeOffset now)
    {
        try
        {
            if (workspace.Read(Paths.Progress) is not { } text || ProgressDocument.Parse(text) is not { } before || OperationsProgress.PhaseOf(before, excellence) is null)
                return new EndedProgress(null, HasPhase: false);
            var after = OperationsProgress.Update(before, excellence, report, now).Text;
            return new EndedProgress(after == text ? null : after, HasPhase: true);
        }
        catch (DamagedDocument damage)
        {
            return new EndedProgress(null, HasPhase: false) { Damage = LastGoodProgress.Named(repository, damage) };
        }
    }
}
