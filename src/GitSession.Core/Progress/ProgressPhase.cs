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

    public ImmutableArray<string> Dependencies => [.. Block.Texts("dependencies")];

    public ImmutableArray<Deliverable> Deliverables => Block["deliverables"] is BlockValue.Map map ? [.. Deliverable.In(map)] : [];

    /// <summary>Why the block cannot be read; null where it can.</summary>
    public DamagedDocument? Damage { get; init; }
}
