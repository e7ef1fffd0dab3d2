using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Progress;

/// <summary>A phase: its heading, and what the block below it says.</summary>
/// <param name="Line">The heading's line, counted from 1.</param>
/// <param name="Format">Null where no block stands below the heading.</param>
/// <param name="Block">Empty where there is none, or where it cannot be read.</param>
public sealed record ProgressPhase(PhaseHeading Heading, int Line, BlockFormat? Format, BlockValue.Map Block)
{
    public string Key => Heading.Key;

    public string? Status => Block.Text("status");

    public string? Completed => Block.Text("completed");

    public string? LastAction => Block.Text("last_action");

    public string? NextAction => Block.Text("next_action");

    public string? EstimatedCompletion => Block.Text("estimated_completion");

    /// <summary>The names of the phases that it needs, as the document writes them; one alone may stand without a list.</summary>
    public ImmutableArray<string> Dependencies => Block.Text("dependencies") is { } only ? [only] : [.. Block.Texts("dependencies")];

    public ImmutableArray<Deliverable> Deliverables => Block["deliverables"] is BlockValue.Map map ? [.. Deliverable.In(map)] : [];

    public bool IsDone => ProgressStatus.IsDone(Status);

    /// <summary>`7/monitoring_setup`.</summary>
    public string Place(Deliverable deliverable) => $"{Key}/{deliverable.Name}";

    /// <summary>The deliverables that are not done yet.</summary>
    public IEnumerable<Deliverable> Unfinished => Deliverables.Where(deliverable => !deliverable.IsDone);

    /// <summary>The lines of the block in the document.</summary>
    internal TextSpan Content { get; init; }

    /// <summary>Why the block cannot be read; null where it can.</summary>
    public DamagedDocument? Damage { get; init; }
}
