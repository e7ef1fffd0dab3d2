using System.Collections.Immutable;

namespace GitSession.Framework.Pressure;

/// <summary>The scores of one session so far, the oldest first.</summary>
public sealed record PressureHistory(ImmutableList<double> Scores)
{
    /// <summary>The most scores that are kept.</summary>
    public const int Most = 50;

    public static PressureHistory None { get; } = new([]);

    public double? Peak => Scores is [] ? null : Scores.Max();

    /// <summary>Where the last three of them go.</summary>
    public PressureTrend Trend => Scores switch
    {
        [.., var one, var two, var three] when one < two && two < three => PressureTrend.Escalating,
        [.., var one, var two, var three] when one > two && two > three => PressureTrend.Improving,
        _ => PressureTrend.Stable,
    };

    public PressureHistory With(double score) => new(Scores.With(score, Most));
}
