namespace GitSession.Memory;

/// <summary>The one thing in hand.</summary>
/// <param name="Context">Why it is done.</param>
/// <param name="Parent">What it interrupted, where it interrupted something.</param>
/// <param name="After">What was in hand before it.</param>
public sealed record Focus(string Description, DateTimeOffset StartedAt, string? Context = null, string? Parent = null, string? After = null);
