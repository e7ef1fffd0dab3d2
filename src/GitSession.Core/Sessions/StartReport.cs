using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What a start did.</summary>
/// <param name="Biography">What outlives sessions.</param>
/// <param name="MissingDocuments">Documents that the settings name and the worktree does not have.</param>
public sealed record StartReport(
    LiveSession Session,
    ImmutableList<RecoveredSession> Recovered,
    ImmutableArray<Reminder> Reminders,
    ImmutableList<string> MissingDocuments,
    Biography Biography,
    DateTimeOffset Now)
{
    /// <summary>What the user's own settings keep out of it.</summary>
    public ImmutableArray<HeldBack> HeldBack { get; init; } = [];

    /// <summary>The sessions that ended last, the last one first.</summary>
    public ImmutableArray<PastSession> Recent { get; init; } = [];

    /// <summary>What was found of a session that ended with a closedown; null where none did.</summary>
    public Restart? Restart { get; init; }
}
