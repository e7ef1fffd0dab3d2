namespace GitSession.Operations.Incidents;

/// <summary>What an incident is about.</summary>
public enum IncidentCategory
{
    Operations,
    Security,
    Performance,
    Cost,
    Capacity,
}
