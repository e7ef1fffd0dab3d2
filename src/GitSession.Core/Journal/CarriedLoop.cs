namespace GitSession.Journal;

/// <summary>Where a loop that an entry carries was opened, and by how many sessions it was inherited.</summary>
/// <param name="Found">The mark it was inherited with where that is no head's, since heads that disagreed were merged.</param>
public sealed record CarriedLoop(string OpenedIn, int Times, string? Found = null);
