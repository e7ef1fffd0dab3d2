namespace GitSession.Memory;

/// <summary>What a note to the next session is about.</summary>
public enum NoteKind
{
    Note,

    /// <summary>A thread of work that goes on.</summary>
    Thread,

    /// <summary>A decision that is due.</summary>
    Decision,

    /// <summary>Something that has a time.</summary>
    Time,
}
