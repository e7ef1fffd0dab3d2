using GitSession.Journal;

namespace GitSession.Review.Summary;

/// <summary>That a loop was closed.</summary>
/// <param name="Loop">As its last line says it.</param>
/// <param name="In">The entry of the session that closed it.</param>
public sealed record LoopClosing(LoopLine Loop, Entry In);
