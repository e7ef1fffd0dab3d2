namespace GitSession.Knowledge.Recall;

/// <summary>What a passage has of a unit, in units of half a word.</summary>
/// <param name="Own">Itself.</param>
/// <param name="All">With the headings above it.</param>
internal readonly record struct Frequency(int Passage, int Own, int All);
