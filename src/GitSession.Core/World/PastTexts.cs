using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>Texts that documents had, the one that was there last first.</summary>
/// <param name="IsCut">There are more, which were not looked at.</param>
public sealed record PastTexts(ImmutableArray<PastText> Texts, bool IsCut);
