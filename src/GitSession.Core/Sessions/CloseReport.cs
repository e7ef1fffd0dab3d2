using System.Collections.Immutable;
using GitSession.Handoffs;
using GitSession.Journal;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What a close did, or with a dry run would do.</summary>
/// <param name="Entry">As it lies in the journal now.</param>
/// <param name="EntryText">Its text.</param>
/// <param name="HandoffText">The handoff's text.</param>
/// <param name="Phases">The six phases, in their order.</param>
public sealed record CloseReport(LiveSession Session, Entry Entry, string EntryText, Handoff Handoff, string HandoffText, ImmutableArray<PhaseReport> Phases)
{
    public string HandoffPath => Paths.Handoff(Session.Id);

    /// <summary>The text of its audit log; null where nothing was decided.</summary>
    public string? Audit { get; init; }

    public SuggestedDocument Suggested { get; init; } = SuggestedDocument.None;

    /// <summary>The commit's id; null where none was made.</summary>
    public string? Commit { get; init; }

    /// <summary>Why none was made, where one was wanted.</summary>
    public Uncommitted? Uncommitted { get; init; }

    /// <summary>Null where none was asked for.</summary>
    public PushResult? Push { get; init; }
}
