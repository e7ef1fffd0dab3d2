namespace GitSession.Journal;

/// <summary>How the session of an entry ended.</summary>
public enum EntryStatus
{
    Closed,

    /// <summary>It was not closed: the entry was written by the session that found it.</summary>
    Interrupted,
}
