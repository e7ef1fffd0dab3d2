namespace GitSession.Operations.Figures;

/// <summary>Why there is no forecast.</summary>
public enum ForecastGap
{
    NoTarget,

    /// <summary>Fewer than three values, or all at one time.</summary>
    NoTrend,

    /// <summary>The error of the slope includes that there is none.</summary>
    Uncertain,

    /// <summary>The line goes away from the target's bounds.</summary>
    MovesAway,

    /// <summary>The line meets the target later than a calendar goes.</summary>
    TooFar,
}
