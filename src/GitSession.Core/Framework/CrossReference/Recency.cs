namespace GitSession.Framework.CrossReference;

/// <summary>How fresh an instruction is: 1 when it is given, and less by a factor of e with each hour.</summary>
public static class Recency
{
    private const double Hour = 3600;

    /// <param name="givenAt">When it was given; null where nobody knows, which is as good as long ago.</param>
    public static double Weight(DateTimeOffset? givenAt, DateTimeOffset now) =>
        givenAt is { } given ? Math.Exp(-Math.Max(0, (now - given).TotalSeconds) / Hour) : 0;
}
