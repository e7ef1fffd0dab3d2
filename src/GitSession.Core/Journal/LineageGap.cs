using System.Collections.Immutable;

namespace GitSession.Journal;

/// <summary>An entry that another inherited from and that is not here: what it did to loops is not known.</summary>
/// <param name="Heir">The entry that names it.</param>
/// <param name="Loops">Those that are open because another line of entries has them, and that it may have closed.</param>
public sealed record LineageGap(string Entry, string Heir, ImmutableArray<string> Loops);
