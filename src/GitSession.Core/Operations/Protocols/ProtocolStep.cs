using System.Collections.Immutable;

namespace GitSession.Operations.Protocols;

/// <summary>A step of a protocol, or a stream of work.</summary>
/// <param name="Title">Its heading, the number included where it has one: `1. Context and handoff`.</param>
public sealed record ProtocolStep(string Title, ImmutableArray<ProtocolItem> Items);
