namespace GitSession.Memory;

/// <summary>A loop that was closed in this session.</summary>
public sealed record ClosedLoop(OpenLoop Loop, DateTimeOffset ClosedAt, string? Note);
