using System.Collections.Immutable;
using GitSession.Rules;

namespace GitSession.Cli.GitHooks;

/// <summary>What a commit changes.</summary>
/// <param name="IsCut">There are more lines than are read.</param>
internal sealed record StagedChange(ImmutableArray<StagedFile> Files, bool IsCut)
{
    /// <summary>What is in both: what a merge changes itself differs from each of its parents.</summary>
    public StagedChange And(StagedChange other)
    {
        var others = other.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var both = Files.Where(file => others.ContainsKey(file.Path));
        return new StagedChange([.. both.Select(file => With(file, others[file.Path]))], IsCut || other.IsCut);
    }

    private static StagedFile With(StagedFile file, StagedFile other) =>
        file with { Added = [.. file.Added.Intersect(other.Added)], IsOpaque = file.IsOpaque && other.IsOpaque };
}
