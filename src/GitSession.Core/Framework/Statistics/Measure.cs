namespace GitSession.Framework.Statistics;

/// <summary>Numbers of one kind, added up.</summary>
public sealed record Measure(int Count, double Sum, double Peak)
{
    // So that the same numbers come to the same in whatever order they are added.
    private const int Digits = 6;

    public static Measure None { get; } = new(0, 0, 0);

    public double Mean => Count == 0 ? 0 : Sum / Count;

    public Measure With(double number) => Plus(new Measure(1, number, number));

    public Measure Plus(Measure other) => new(Count + other.Count, Math.Round(Sum + other.Sum, Digits), Math.Max(Peak, other.Peak));
}
