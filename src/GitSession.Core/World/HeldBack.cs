using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>A document that a user's own settings keep out of a session. It stays what it is, and can be read.</summary>
/// <param name="Authors">Those who wrote it and are not let in; empty where git cannot tell who did.</param>
public sealed record HeldBack(string Path, ImmutableArray<string> Authors);
