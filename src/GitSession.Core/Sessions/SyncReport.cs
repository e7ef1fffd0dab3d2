using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What a sync took in and what it pushed.</summary>
/// <param name="Sessions">The sessions whose entries came, in the order of their paths.</param>
public sealed record SyncReport(SyncResult Result, ImmutableArray<string> Sessions)
{
    /// <summary>The sessions whose entries were there before, and which others took away.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    public SyncStatus Status => Result switch
    {
        { Fetched: > 0, To: not null } => SyncStatus.FetchedAndPushed,
        { Fetched: > 0 } => SyncStatus.Fetched,
        { To: not null } => SyncStatus.Pushed,
        _ => SyncStatus.UpToDate,
    };
}
