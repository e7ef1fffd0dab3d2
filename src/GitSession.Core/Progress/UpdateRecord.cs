using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>What one commit did to a phase, read off the two versions of the document.</summary>
/// <param name="Phase">Its key; null where the commit changed no phase.</param>
public sealed record UpdateRecord(DocumentChange Change, UpdateType Type, string? Phase)
{
    /// <summary>The status of the phase itself; null where that stayed.</summary>
    public TextChange? Status { get; init; }

    /// <summary>The statuses of deliverables that changed, by name.</summary>
    public ImmutableArray<(string Name, TextChange Status)> Deliverables { get; init; } = [];

    public TextChange? NextAction { get; init; }

    /// <summary>The deliverable that changed, where it is one alone.</summary>
    public string? Task => Deliverables is [var only] ? only.Name : null;

    /// <summary>Every block of the version can be read; null where the commit took the document away.</summary>
    public bool? IsWhole { get; init; }

    /// <summary>The version does not contradict itself (<see cref="Consistency"/>); null where it cannot be read.</summary>
    public bool? IsConsistent { get; init; }
}
