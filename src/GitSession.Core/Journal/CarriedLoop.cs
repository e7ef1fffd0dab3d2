namespace GitSession.Journal;

/// <summary>Where a loop that an entry carries was opened, and by how many sessions it was inherited.</summary>
public sealed record CarriedLoop(string OpenedIn, int Times);
