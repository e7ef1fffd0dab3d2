using GitSession.World;

namespace GitSession.Progress;

/// <summary>A trailer that was not applied, and why.</summary>
/// <param name="Why">Where it is invalid: a <see cref="Refusal"/> or a <see cref="Text.DamagedDocument"/>, with its facts.</param>
public sealed record SkippedTrailer(CommitTrailer Trailer, SkipReason Reason, Exception? Why = null);
