namespace GitSession.Framework.Statistics;

/// <summary>Numbers of one kind, added up.</summary>
public sealed record Measure(int Count, double Sum, double Peak)
{
    public static Measure None { get; } = new(0, 0, 0);

    public double Mean => Count == 0 ? 0 : Sum / Count;

    public Measure With(double number) => new(Count + 1, Sum + number, Math.Max(Peak, number));

    public Measure Plus(Measure other) => new(Count + other.Count, Sum + other.Sum, Math.Max(Peak, other.Peak));
}
