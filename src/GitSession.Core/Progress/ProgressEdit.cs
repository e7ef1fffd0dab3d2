using GitSession.World;

namespace GitSession.Progress;

/// <summary>A status that was changed.</summary>
/// <param name="Place">`7/monitoring_setup`.</param>
/// <param name="By">The trailer that said so; null where a command did, or where the commit that had said so is gone.</param>
public sealed record ProgressEdit(string Place, string? From, string To, CommitTrailer? By);
