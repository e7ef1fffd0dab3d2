using System.Collections.Immutable;
using GitSession.Operations.Reports;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>The record of a live session's protocols: opened, added to, written. The caller holds the workspace's lock.</summary>
internal sealed class SessionRecord(IWorkspace workspace, IRepository repository, Settings settings, LiveSession session, DateTimeOffset now)
{
    private readonly ItemTells _tells = new(workspace, repository, session, now);
    private readonly Lazy<ItemApprovals> _approvals = new(() => ItemApprovals.In(workspace, session.Id));

    public ProtocolBook Book { get; } = ProtocolBook.Read(workspace);

    private string Path => ProtocolRun.PathOf(session.Id);

    /// <summary>The record as it is, with the items that its protocols have since; a new one where there is none. Nothing is written.</summary>
    /// <exception cref="Refusal">No protocol is for the phase.</exception>
    /// <exception cref="DamagedDocument">The record cannot be read.</exception>
    public ProtocolRun Open()
    {
        if (workspace.Read(Path) is not { } text)
            return RunDocument.Parse(Path, RunDocument.Render(session.Id, settings.Operations.Phase, settings.Operations.FrameworkVersion, now, Book.Of(settings.Operations.Phase)));
        var run = RunDocument.Parse(Path, text);
        return RunDocument.Parse(Path, RunDocument.Complete(run, Protocols(run)));
    }

    /// <summary>The protocols of the record's phase; of the settings' where a person took that out of the record.</summary>
    public ImmutableArray<Protocol> Protocols(ProtocolRun run) => Book.Of(run.Phase is "" ? settings.Operations.Phase : run.Phase);

    /// <summary>What the item's check of the settings found, and what this program sees for itself; null where nothing tells.</summary>
    public ItemFinding? Look(ProtocolRun run, ProtocolItem item, IReadOnlyDictionary<string, ItemFinding> checks)
    {
        var check = checks.GetValueOrDefault(item.Id);
        var told = item.Told is { } tell ? _tells.Look(tell, run) : null;
        return new[] { check, told }.OfType<ItemFinding>().ToList() switch
        {
            [] => null,
            var all => all.Find(one => one.Passed is false) ?? all.Find(one => one.Passed is null) ?? all[0],
        };
    }

    /// <summary>The record with what somebody gave as evidence.</summary>
    public ProtocolRun Add(ProtocolRun run, ProtocolItem item, ItemEvidence evidence) => Add(run, [(item, evidence)]);

    /// <summary>
    /// The record with the findings that say something, as this program's evidence; and what it found before and cannot tell any more is
    /// withdrawn.
    /// </summary>
    public ProtocolRun Add(ProtocolRun run, IEnumerable<(ProtocolItem Item, ItemFinding? Finding)> findings) => Add(
        run,
        from one in findings
        where one.Finding is { } finding && (finding.Passed is not null || run.Find(one.Item.Id)?.Last is { Passed: not null, Kind: EvidenceKind.Check })
        select (one.Item, new ItemEvidence(one.Finding.Passed, now, ItemEvidence.Program, EvidenceKind.Check, one.Finding.Subject, one.Finding.Detail)));

    // What says the same as what was found last is not said again.
    private ProtocolRun Add(ProtocolRun run, IEnumerable<(ProtocolItem Item, ItemEvidence Evidence)> found)
    {
        var added = from one in found
                    let item = run.Find(one.Item.Id)
                    where item is not null && item.Last?.Repeats(RunDocument.Kept(one.Evidence)) is not true
                    select (item, one.Evidence, IsTicked(item, one.Item, one.Evidence));
        return RunDocument.Parse(Path, RunDocument.Add(run, added));
    }

    // A tick that a person gave is not taken back by a look.
    private static bool IsTicked(RunItem there, ProtocolItem item, ItemEvidence evidence) =>
        evidence.Passed is true ? there.Ticked || !item.NeedsPerson : there.Ticked && there.Last?.Passed is not true;

    public ItemState StateOf(ProtocolRun run, ProtocolItem item, ItemFinding? finding = null) => run.Find(item.Id) is { } there
        ? new ItemState(item, there, there.Status(item.NeedsPerson, item.NeedsPerson && _approvals.Value.Has(item.Id)), finding)
        : throw new DamagedDocument(Path, 0, $"the item {item.Id}");

    /// <summary>The report on some items; what is next is looked for among their protocols first.</summary>
    public ProtocolReport Report(ProtocolRun run, IReadOnlyCollection<(ProtocolItem Item, ItemFinding? Finding)> looked)
    {
        var (protocols, ids) = (Protocols(run), looked.Select(one => one.Item.Id).ToHashSet(StringComparer.Ordinal));
        var asked = protocols.Where(protocol => protocol.Items.Any(item => ids.Contains(item.Id))).ToList();
        var next = asked.Concat(protocols.Except(asked)).SelectMany(protocol => protocol.Items).Select(item => StateOf(run, item)).FirstOrDefault(state => state.Status is ItemStatus.Open or ItemStatus.Failed);
        return new ProtocolReport(run, protocols, Book.Damaged, [.. looked.Select(one => StateOf(run, one.Item, one.Finding))], next);
    }

    /// <summary>Writes the record, and takes the next item in hand.</summary>
    /// <param name="current">The session as it is now.</param>
    public LiveSession Save(LiveSession current, ProtocolReport report)
    {
        var written = new SessionDocuments(workspace, repository).Write(current, Path, "Protocols of the session", report.Run.Text) ?? current;
        var memory = ItemFocus.Move(written.Memory, report, item => StateOf(report.Run, item).Status, now);
        var after = written with { Memory = memory };
        if (memory != written.Memory)
            new LiveSessions(workspace).Save(after);
        return after;
    }
}
