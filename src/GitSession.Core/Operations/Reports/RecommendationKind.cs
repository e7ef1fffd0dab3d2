namespace GitSession.Operations.Reports;

/// <summary>What a recommendation is about, in the order in which a report has them.</summary>
public enum RecommendationKind
{
    Optimisation,
    Incidents,
    Security,

    /// <summary>How operations work.</summary>
    Process,

    /// <summary>Rules, protocols, targets and baselines.</summary>
    Framework,
}
