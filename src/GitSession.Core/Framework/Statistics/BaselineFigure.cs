namespace GitSession.Framework.Statistics;

/// <summary>A figure of a session beside those of the sessions before it.</summary>
public sealed record BaselineFigure(FigureName Name, double Value, Spread Before)
{
    private const int Enough = 5;
    private const double Far = 3;

    /// <summary>It lies outside median ± 3 × MAD of at least five sessions.</summary>
    public bool IsUnusual => Before.Count >= Enough && Before.IsFarFrom(Value, Far);
}
