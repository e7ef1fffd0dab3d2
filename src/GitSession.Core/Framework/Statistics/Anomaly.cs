namespace GitSession.Framework.Statistics;

/// <summary>Something about a session's audit that wants to be looked at; the words for it are the printer's.</summary>
public abstract record Anomaly
{
    private Anomaly()
    {
    }

    /// <summary>What calls the service happened, and nothing is heard of it.</summary>
    public sealed record SilentService(string Service) : Anomaly;

    /// <summary>The service was heard, and then for long not again.</summary>
    /// <param name="Messages">Since then.</param>
    /// <param name="Tokens">Since then; null where it is not known.</param>
    public sealed record IdleService(string Service, int Messages, int? Tokens) : Anomaly;

    /// <summary>A figure is far from what it was in other sessions.</summary>
    public sealed record UnusualFigure(BaselineFigure Figure) : Anomaly;

    /// <summary>Errors came in a burst.</summary>
    public sealed record ErrorBurst(DateTimeOffset At) : Anomaly;
}
