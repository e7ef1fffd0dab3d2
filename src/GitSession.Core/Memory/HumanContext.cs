namespace GitSession.Memory;

/// <summary>How the person is, in the person's own words. It never leaves the live session.</summary>
public sealed record HumanContext(string? EnergyLevel = null, string? TimePressure = null, string? Mood = null);
