namespace GitSession.Operations.Incidents;

/// <summary>How often incidents of a class were answered in time.</summary>
/// <param name="InTime">Those that were.</param>
/// <param name="Due">Those that had to be by now; one that is neither answered nor due is not among them.</param>
public sealed record ResponseFigures(IncidentClass Class, int InTime, int Due)
{
    /// <summary>0 to 1; null where none was due.</summary>
    public double? Share => Due == 0 ? null : (double)InTime / Due;
}
