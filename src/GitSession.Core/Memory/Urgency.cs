namespace GitSession.Memory;

/// <summary>When a loop wants attention.</summary>
public enum Urgency
{
    /// <summary>Someday.</summary>
    Low,

    /// <summary>Soon: in one of the next sessions.</summary>
    Medium,

    /// <summary>In this session.</summary>
    High,
}
