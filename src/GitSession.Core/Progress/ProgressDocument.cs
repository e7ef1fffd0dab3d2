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
    private ProgressDocument(MarkdownText markdown)
    {
        Markdown = markdown;
        Phases = [.. new PhaseReader(Paths.Progress, markdown).Read()];
    }

    public string Text => Markdown.Text;

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
    public static ProgressDocument Parse(string text) => new(MarkdownText.Parse(Paths.Progress, text));

    /// <summary>The document with these statuses changed in it, each of them once.</summary>
    public ProgressDocument Set(params IEnumerable<ProgressTarget> targets) =>
        Parse(TextEdit.Apply(Text, targets.Select(target => target.Deliverable.Set(target.Phase.Format ?? BlockFormat.Json, target.Status))));

    /// <summary>The phase that is meant by its number or its title, whether its block can be read or not.</summary>
    /// <exception cref="Refusal">There is none, or there are several.</exception>
    public ProgressPhase Find(string name) => Phases.Where(phase => phase.Heading.IsCalled(name)).ToList() switch
    {
        [var phase] => phase,
        [] => throw new Refusal(RefusalReason.UnknownPhase, name, [.. Phases.Select(phase => phase.Key)]),
        var several => throw new Refusal(RefusalReason.SeveralPhases, name, [.. several.Select(phase => $"{phase.Heading.Name} (line {phase.Line})")]),
    };

    /// <summary>The same, where it has a block that can be changed.</summary>
    /// <exception cref="Refusal">There is none, there are several, or it has no block.</exception>
    /// <exception cref="DamagedDocument">Its block cannot be read.</exception>
    public ProgressPhase FindBlock(string name) => Find(name) switch
    {
        { Damage: { } damage } => throw damage,
        { Format: null } phase => throw new Refusal(RefusalReason.PhaseWithoutBlock, phase.Heading.Name, Paths.Progress, phase.Line.ToString()),
        var phase => phase,
    };

    /// <summary>A status as the document spells it.</summary>
    /// <exception cref="Refusal">It is none that may be set.</exception>
    public string FindStatus(string word) =>
        Statuses.FirstOrDefault(status => status == word) ?? Statuses.FirstOrDefault(status => Spelling.AreSame(status, word))
            ?? throw new Refusal(RefusalReason.UnknownProgressStatus, word, Statuses);

    /// <summary>What is in progress, over all phases.</summary>
    public IEnumerable<(ProgressPhase Phase, Deliverable Deliverable)> TasksInProgress => Deliverables.Where(one => one.Deliverable.IsInProgress);

    internal MarkdownText Markdown { get; }

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
