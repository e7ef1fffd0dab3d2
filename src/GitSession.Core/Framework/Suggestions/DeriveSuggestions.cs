using System.Collections.Immutable;
using GitSession.Rules.Suggestions;

namespace GitSession.Framework.Suggestions;

/// <summary>
/// Derives from what was decided in all sessions how the rules might be changed. The same logs and rules give the same suggestions,
/// in whatever order they are read; what was suggested once, and decided or not, is not suggested again.
/// </summary>
public static class DeriveSuggestions
{
    /// <summary>More of one kind than a reviewer reads at once; the others come with the next session.</summary>
    public const int MostOfAKind = 10;

    /// <param name="known">The keys of what was suggested before.</param>
    public static ImmutableArray<Suggestion> Run(SuggestionSource source, IReadOnlySet<string> known) =>
    [
        .. new[] { NewRules.In(source), Clarifications.In(source), NeverViolated.In(source), Consolidations.In(source), QuadrantAdjustments.In(source) }
            .SelectMany(kind => kind.DistinctBy(one => one.Key).Where(one => !known.Contains(one.Key)).Take(MostOfAKind)),
    ];
}
