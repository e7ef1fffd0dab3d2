using System.Collections.Immutable;

namespace GitSession.Framework.Pressure;

/// <summary>How a factor counts.</summary>
/// <param name="Weight">Its part of the score; the weights add up to 1.</param>
/// <param name="Critical">The value that is critical.</param>
/// <param name="Dangerous">The value that is dangerous.</param>
/// <param name="Full">The value from which it counts with its whole weight: the critical one, but for tokens, whose share counts as it is.</param>
public sealed record PressureMeasure(PressureFactor Factor, double Weight, double Critical, double Dangerous, double Full)
{
    public static ImmutableArray<PressureMeasure> All { get; } =
    [
        new(PressureFactor.Tokens, 0.35, 0.80, 0.95, 1),
        new(PressureFactor.Messages, 0.25, 100, 150, 100),
        new(PressureFactor.Complexity, 0.15, 5, 8, 5),
        new(PressureFactor.Errors, 0.15, 3, 5, 3),
        new(PressureFactor.Instructions, 0.10, 10, 15, 10),
    ];

    public static PressureMeasure Of(PressureFactor factor) => All.First(measure => measure.Factor == factor);

    public PressureReading Read(double value) => new(this, value, Math.Clamp(value / Full, 0, 1));
}
