namespace GitSession.Sessions;

/// <summary>What there was to do for a sync.</summary>
public enum SyncStatus
{
    UpToDate,
    Fetched,
    Pushed,
    FetchedAndPushed,
}
