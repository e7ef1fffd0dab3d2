namespace GitSession.Sessions;

/// <summary>What a start does about a session that is live.</summary>
public enum StartEffect
{
    /// <summary>Ends it as interrupted, with an entry, and inherits from it.</summary>
    Recover,

    /// <summary>Goes on without touching it.</summary>
    LeaveAlone,

    /// <summary>Refuses: close yours first.</summary>
    RefuseYours,

    /// <summary>Refuses: it is another's.</summary>
    RefuseOthers,
}
