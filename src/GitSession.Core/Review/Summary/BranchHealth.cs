using System.Collections.Immutable;
using GitSession.Framework.Statistics;

namespace GitSession.Review.Summary;

/// <summary>How the framework did in the sessions of a branch, and in no other.</summary>
/// <param name="Sessions">How many of them have an audit log.</param>
/// <param name="Score">From 0 to 100; null where nothing tells.</param>
/// <param name="Refused">What was not allowed, the most frequent first.</param>
public sealed record BranchHealth(int Sessions, int Decisions, int? Score, ImmutableArray<ViolationPattern> Refused);
