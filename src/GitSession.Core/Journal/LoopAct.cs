namespace GitSession.Journal;

/// <summary>Something that was done to a loop: it was opened, changed or closed.</summary>
/// <param name="Entry">The entry whose session, or whose editor, did it.</param>
/// <param name="At">When: the later of two acts that do not know each other wins.</param>
/// <param name="Mark">The mark of the loop's line afterwards; null where it was closed. Heirs may have seen an entry before and after an edit.</param>
public sealed record LoopAct(string Entry, DateTimeOffset At, string? Mark)
{
    public bool Closes => Mark is null;
}
