namespace GitSession.Journal;

/// <summary>An entry at a glance: what a list of the last sessions says of each.</summary>
/// <param name="EndedAt">Null where the entry does not say.</param>
public sealed record PastSession(string Id, string Path, string Title, EntryStatus Status, DateTimeOffset? EndedAt);
