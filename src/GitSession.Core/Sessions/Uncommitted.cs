using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Why documents were written and not committed.</summary>
/// <param name="Operation">What git is in the middle of; null where git is told to ignore them.</param>
public sealed record Uncommitted(Operation? Operation);
