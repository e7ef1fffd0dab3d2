namespace GitSession.Operations.Incidents;

/// <summary>How far an incident has come.</summary>
public enum IncidentStatus
{
    Open,

    /// <summary>What went wrong works again; what is to be learned from it is still to be written down.</summary>
    Resolved,

    Closed,
}
