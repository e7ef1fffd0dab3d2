using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>
/// `framework_progress.md`: Markdown that people edit, in which a `####` heading is a phase and the one block of JSON or YAML below
/// it says how far the phase is. Everything else in it is theirs and keeps its bytes.
/// </summary>
public sealed class ProgressDocument
{
    private ProgressDocument(string text, ImmutableArray<ProgressPhase> phases)
    {
        Text = text;
        Phases = phases;
    }

    public string Text { get; }

    /// <summary>In the order of the document. A phase whose block is damaged is among them, and the others can be read.</summary>
    public ImmutableArray<ProgressPhase> Phases { get; }

    /// <summary>What cannot be read, in the order of the document.</summary>
    public IEnumerable<DamagedDocument> Damages => Phases.Select(phase => phase.Damage).OfType<DamagedDocument>();

    /// <summary>The statuses that may be set: those that the document uses, as it spells them, and the usual ones.</summary>
    public IReadOnlyList<string> Statuses =>
    [
        .. Used.Where(used => !ProgressStatus.Usual.Contains(used)).Distinct(StringComparer.Ordinal),
        .. ProgressStatus.Usual.Where(usual => Used.Contains(usual) || !Used.Any(used => Spelling.AreSame(used, usual))),
    ];

    private IEnumerable<string> Used =>
        Deliverables.Select(one => one.Deliverable.Status).Concat(Phases.Select(phase => phase.Status)).OfType<string>().Where(status => status is not "" && SafeText.OneLine(status) == status);

    /// <exception cref="DamagedDocument">Markdown that nests too deeply, or front matter that is no YAML.</exception>
    public static ProgressDocument Parse(string text) =>
        new(text, [.. new PhaseReader(Paths.Progress, MarkdownText.Parse(Paths.Progress, text)).Read()]);

    /// <summary>The document with these statuses changed in it, each of them once.</summary>
    public ProgressDocument Set(params IEnumerable<ProgressTarget> targets) =>
        Parse(TextEdit.Apply(Text, targets.Select(target => target.Deliverable.Set(target.Phase.Format ?? BlockFormat.Json, target.Status))));

    /// <summary>Every deliverable with its phase, in the order of the document.</summary>
    internal IEnumerable<(ProgressPhase Phase, Deliverable Deliverable)> Deliverables =>
        Phases.SelectMany(phase => phase.Deliverables.Select(deliverable => (phase, deliverable)));

    /// <summary>The document with the statuses of another one, where that has the deliverable.</summary>
    internal ProgressDocument WithStatusesOf(ProgressDocument other) => Set(
        from one in Deliverables
        let status = other.StatusOf(one.Phase, one.Deliverable)
        where status is not null && status != one.Deliverable.Status && one.Deliverable.Value.Quotation is not Quotation.Lines
        select new ProgressTarget(one.Phase, one.Deliverable, status));

    /// <summary>Counted from 1.</summary>
    internal int LineOf(TextSpan place) => Text.AsSpan(0, place.Start).Count('\n') + 1;

    /// <summary>The status of the same deliverable here, by the names that the document uses; null where it has none, or cannot be read.</summary>
    internal string? StatusOf(ProgressPhase phase, Deliverable deliverable) =>
        Deliverables.Where(one => one.Phase.Key == phase.Key && one.Deliverable.Name == deliverable.Name)
            .OrderByDescending(one => one.Phase.Heading == phase.Heading)
            .FirstOrDefault().Deliverable?.Status;
}
