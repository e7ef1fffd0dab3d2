namespace GitSession.Memory;

/// <summary>What the session is for.</summary>
/// <param name="Achieved">Null while that is open.</param>
public sealed record Goal(string Description, bool? Achieved = null);
