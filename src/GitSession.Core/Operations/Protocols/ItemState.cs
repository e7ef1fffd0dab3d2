namespace GitSession.Operations.Protocols;

/// <summary>How an item stands.</summary>
/// <param name="Run">What the record says of it.</param>
/// <param name="Finding">What was found just now; null where nobody looked, or nothing tells.</param>
public sealed record ItemState(ProtocolItem Item, RunItem Run, ItemStatus Status, ItemFinding? Finding);
