namespace GitSession.Framework.Pressure;

/// <summary>The value of a factor at one moment.</summary>
/// <param name="Share">From 0 to 1: how much of its weight it counts.</param>
public sealed record PressureReading(PressureMeasure Measure, double Value, double Share)
{
    public PressureFactor Factor => Measure.Factor;

    public bool IsCritical => Value >= Measure.Critical;

    public bool IsDangerous => Value >= Measure.Dangerous;
}
