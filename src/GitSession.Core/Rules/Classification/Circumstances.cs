namespace GitSession.Rules.Classification;

/// <summary>In what situation an instruction is given.</summary>
/// <param name="TokenUse">The share of the token budget that is used.</param>
/// <param name="RecentErrors">The errors of late.</param>
/// <param name="Messages">The length of the conversation.</param>
public sealed record Circumstances(Domain Domain = Domain.Other, decimal TokenUse = 0, int RecentErrors = 0, int Messages = 0)
{
    public static Circumstances Calm { get; } = new();

    /// <summary>Whether more is to be verified than usual.</summary>
    public bool AreUnderPressure => TokenUse > 0.7m || RecentErrors > 3 || Messages > 80;
}
