namespace GitSession.Sessions.Archive;

/// <summary>A document that is old enough for an archive and stays where it lies.</summary>
/// <param name="By">The live session that inherited from it, where that is why.</param>
public sealed record KeptDocument(string Path, KeptBecause Because, string? By = null);
