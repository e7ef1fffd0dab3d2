namespace GitSession.Framework.Pressure;

/// <summary>What a level of pressure asks for.</summary>
public enum PressureAction
{
    Proceed,
    IncreaseVerification,
    MandatoryVerification,
    RecommendRefresh,
    RequireHumanIntervention,
}
