using System.Collections.Immutable;

namespace GitSession.Sessions;

/// <summary>What git shows of an interrupted session. It is inferred: others may have made these commits and changes.</summary>
/// <param name="Commits">The first lines of their messages, newest first; null where that cannot be known.</param>
public sealed record Inferred(ImmutableArray<string>? Commits, ImmutableArray<string> ChangedFiles);
