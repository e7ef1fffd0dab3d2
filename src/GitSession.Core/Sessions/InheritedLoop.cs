namespace GitSession.Sessions;

/// <summary>A loop as it stood in a head when it was inherited.</summary>
/// <param name="Mark">Tells whether the line was changed since.</param>
public sealed record InheritedLoop(string Id, string Description, string Entry, string Mark);
