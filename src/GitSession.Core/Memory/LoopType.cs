namespace GitSession.Memory;

/// <summary>What would close a loop.</summary>
public enum LoopType
{
    /// <summary>An answer.</summary>
    Question,

    /// <summary>Something done.</summary>
    Task,

    /// <summary>A choice made.</summary>
    Decision,

    /// <summary>Somebody or something heard from again.</summary>
    Followup,
}
