namespace GitSession.Operations.Incidents;

/// <summary>The sections of an incident, in their order.</summary>
public enum IncidentSection
{
    Detection,
    Impact,
    RootCause,
    Resolution,
    Prevention,
    Learning,

    /// <summary>A list of what was done and noted, each with its time.</summary>
    Timeline,
}
