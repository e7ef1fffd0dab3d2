namespace GitSession.Memory;

/// <summary>A focus that is no longer in hand and that nothing waits for.</summary>
/// <param name="Abandoned">It was given up instead of done.</param>
public sealed record Handled(string Description, DateTimeOffset StartedAt, DateTimeOffset EndedAt, bool Abandoned = false);
