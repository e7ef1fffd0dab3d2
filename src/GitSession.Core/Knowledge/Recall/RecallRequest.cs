using System.Collections.Immutable;

namespace GitSession.Knowledge.Recall;

/// <summary>What a search is asked.</summary>
/// <param name="Query">As it was typed.</param>
/// <param name="Most">How many passages are shown.</param>
public sealed record RecallRequest(string Query, int Most)
{
    /// <summary>All of them where it is empty.</summary>
    public ImmutableArray<RecallKind> Kinds { get; init; } = [];

    /// <summary>Documents of this time or later; those without a time are not.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>A session's id, or a part that only one has.</summary>
    public string? Session { get; init; }

    /// <summary>What documents said before they were changed or deleted, too.</summary>
    public bool History { get; init; }
}
