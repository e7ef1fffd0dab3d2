using System.Collections.Immutable;

namespace GitSession.Journal;

/// <summary>An entry as a point of the graph.</summary>
public sealed record JournalNode(string Id, string Path, ImmutableArray<string> Parents);
