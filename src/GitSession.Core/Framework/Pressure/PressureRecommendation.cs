namespace GitSession.Framework.Pressure;

/// <summary>What is best done next at a level of pressure.</summary>
public enum PressureRecommendation
{
    ContinueNormal,
    IncreaseVerification,
    SuggestContextRefresh,
    MandatoryVerification,
    ImmediateHalt,
}
