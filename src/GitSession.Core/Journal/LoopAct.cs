namespace GitSession.Journal;

/// <summary>Something that was done to a loop: it was opened, changed or closed.</summary>
/// <param name="Entry">The entry whose session, or whose editor, did it.</param>
/// <param name="At">When: the later of two acts that do not know each other wins.</param>
/// <param name="Closes">Whether the loop was closed by it.</param>
public sealed record LoopAct(string Entry, DateTimeOffset At, bool Closes);
