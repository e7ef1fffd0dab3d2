namespace GitSession.Operations.Protocols;

/// <summary>One thing to be done, or to be seen to.</summary>
/// <param name="Id">The protocol's name and the number in it: `start/1.3`.</param>
/// <param name="Told">What tells that it is done; null where only somebody who says so can.</param>
/// <param name="NeedsPerson">It is done only when a person approved it.</param>
public sealed record ProtocolItem(string Id, string Text, ItemTell? Told, bool NeedsPerson);
