using System.Collections.Immutable;

namespace GitSession.Export;

/// <summary>What an export keeps of an entry that can be read, until it reads it again to write it.</summary>
internal sealed record RecordedSession(string Id, string Path, ImmutableArray<string> InheritedFrom);
