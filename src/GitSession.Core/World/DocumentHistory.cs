using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>Who wrote a document, the last one first; nobody where it is in no commit.</summary>
/// <param name="IsWhole">Otherwise git cannot tell who else did: a shallow clone ends there, or it failed.</param>
public sealed record DocumentHistory(ImmutableArray<DocumentAuthor> Authors, bool IsWhole)
{
    public static DocumentHistory Nobody { get; } = new([], IsWhole: true);

    public static DocumentHistory Unknown { get; } = new([], IsWhole: false);

    /// <summary>The edge of a shallow clone has it, whoever wrote it before that.</summary>
    public bool IsCut => !IsWhole && Authors is not [];

    /// <summary>Who wrote it last; null where that is not known.</summary>
    public DocumentAuthor? Last => IsWhole ? Authors.FirstOrDefault() : null;
}
