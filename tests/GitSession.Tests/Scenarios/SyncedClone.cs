using System.Collections.Immutable;

namespace GitSession.Tests.Scenarios;

/// <summary>What a clone has when everybody has synced.</summary>
/// <param name="Entries">The ids of its journal.</param>
/// <param name="Status">What `git status` says.</param>
/// <param name="OpenLoops">The loops that are open there, with what they say.</param>
/// <param name="Answer">All that is known of them, as `status --json` says it.</param>
internal sealed record SyncedClone(ImmutableArray<string> Entries, string Status, ImmutableSortedDictionary<string, string> OpenLoops, string Answer);
