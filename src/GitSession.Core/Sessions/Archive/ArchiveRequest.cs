namespace GitSession.Sessions.Archive;

/// <summary>What an archive is to take.</summary>
/// <param name="Before">Sessions that started before this.</param>
/// <param name="IsDay">It is a day, which each clone has at its own hour: what an entry's name says counts.</param>
/// <param name="DryRun">Nothing is moved.</param>
public sealed record ArchiveRequest(DateTimeOffset Before, bool IsDay, bool DryRun = false);
