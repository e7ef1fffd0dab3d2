namespace GitSession.Framework.Pressure;

/// <summary>Where the pressure is going.</summary>
public enum PressureTrend
{
    Stable,

    /// <summary>Each of the last three scores is higher than the one before.</summary>
    Escalating,

    /// <summary>Each of them is lower.</summary>
    Improving,
}
