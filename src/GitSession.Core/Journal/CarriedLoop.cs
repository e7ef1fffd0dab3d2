namespace GitSession.Journal;

/// <summary>Where a loop that an entry carries was opened, and by how many sessions it was inherited.</summary>
/// <param name="Found">The mark it was inherited with where heads disagreed, and that is no head's or an entry was missing that may know better.</param>
public sealed record CarriedLoop(string OpenedIn, int Times, string? Found = null);
