namespace GitSession.Operations.Incidents;

/// <summary>How much an incident matters, and so how soon somebody has to answer it.</summary>
public enum IncidentClass
{
    /// <summary>Within 5 minutes of its detection; people decide about it.</summary>
    P0,

    /// <summary>Within 15 minutes.</summary>
    P1,

    /// <summary>Within an hour.</summary>
    P2,

    /// <summary>By the end of the next business day.</summary>
    P3,
}
