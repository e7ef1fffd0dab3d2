using System.Collections.Immutable;

namespace GitSession.Tests.Convergence;

/// <summary>A session as the one who held it wrote it down, for the model.</summary>
/// <param name="Known">The entries that lay in the checkout when it began: git's answer, not ours.</param>
/// <param name="Open">The loops that it was told are open, with what they say.</param>
/// <param name="EndedAt">To the second, as its entry says it.</param>
/// <param name="Acts">What it did to loops: what each said afterwards, or null where it was closed.</param>
internal sealed record HeldSession(
    string Id, ImmutableHashSet<string> Known, ImmutableSortedDictionary<string, string> Open, long EndedAt, ImmutableDictionary<string, string?> Acts);
