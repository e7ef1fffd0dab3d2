namespace GitSession.Operations.Protocols;

/// <summary>One of the five parts of the package that deployment hands to operations.</summary>
/// <param name="Name">As the framework calls it.</param>
/// <param name="Path">The document that holds it; null where none does.</param>
public sealed record HandoffPart(string Name, string? Path);
