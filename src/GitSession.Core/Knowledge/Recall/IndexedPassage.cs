namespace GitSession.Knowledge.Recall;

/// <summary>What of a passage ranks it.</summary>
/// <param name="Mark">A digest of its words: passages with the same one say the same.</param>
/// <param name="Length">In words.</param>
/// <param name="Reach">Of a heading, how many of the passages behind it stand below it; -1 for anything else.</param>
internal readonly record struct IndexedPassage(ulong Mark, int Length, int Reach)
{
    public bool IsHeading => Reach >= 0;
}
