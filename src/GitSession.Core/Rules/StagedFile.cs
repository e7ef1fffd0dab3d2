using System.Collections.Immutable;

namespace GitSession.Rules;

/// <summary>A file that a commit is about to change.</summary>
/// <param name="Text">The id of its new text, opaque; null where there is none: a deletion, a link, a submodule.</param>
/// <param name="Added">Its added lines, as far as they were asked for; none of a binary file.</param>
public sealed record StagedFile(string Path, string? Text, ImmutableArray<AddedLine> Added)
{
    /// <summary>Git made no lines of it: it is binary or large, or an attribute keeps it out of diffs.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>It was not there before, so that its added lines are all that it has.</summary>
    public bool IsNew { get; init; }
}
