namespace GitSession.Framework.Statistics;

/// <summary>How often a rule's findings blocked, were approved by a person, or only noted.</summary>
public sealed record RuleFigures(int Blocked, int Approved, int Noted)
{
    public static RuleFigures None { get; } = new(0, 0, 0);

    public int All => Blocked + Approved + Noted;

    public RuleFigures Plus(RuleFigures other) => new(Blocked + other.Blocked, Approved + other.Approved, Noted + other.Noted);
}
