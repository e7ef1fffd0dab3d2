using GitSession.Journal;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What a close did, or with a dry run would do.</summary>
/// <param name="Entry">As it lies in the journal now.</param>
/// <param name="EntryText">Its text.</param>
/// <param name="Commit">The commit's id; null where none was made.</param>
/// <param name="Uncommitted">Why none was made, where one was wanted.</param>
public sealed record CloseReport(LiveSession Session, Entry Entry, string EntryText, string? Commit, Uncommitted? Uncommitted, Head Head);
