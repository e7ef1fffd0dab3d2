namespace GitSession.Sessions;

/// <summary>A session before and after a change.</summary>
public sealed record SessionEdit(LiveSession Before, LiveSession After, DateTimeOffset Now);
