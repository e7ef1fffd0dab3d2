namespace GitSession.Framework.Statistics;

/// <summary>The figures of a session that are compared with those of other sessions.</summary>
public enum FigureName
{
    Events,
    Enforcements,
    Validations,
    Violations,
    Classifications,
    Verifications,
    Confidence,
    MeanPressure,
    PeakPressure,
}
