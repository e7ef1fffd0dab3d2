using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Why an entry was written and not committed.</summary>
/// <param name="Operation">What git is in the middle of; null where git is told to ignore the journal.</param>
public sealed record Uncommitted(Operation? Operation);
