using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules.Suggestions;

/// <summary>All suggestions of a worktree with what people decided. A document that cannot be read is named and takes no other with it.</summary>
public sealed record SuggestionReview(ImmutableArray<SuggestedRules> Documents, ImmutableArray<DamagedDocument> Damaged)
{
    public IEnumerable<StandingSuggestion> All => Documents.SelectMany(document => document.Suggestions);

    /// <summary>Those that await a decision, each once.</summary>
    public ImmutableArray<StandingSuggestion> Open =>
        [.. All.Where(one => one.IsOpen && !Decisions.Contains(one.Suggestion.Key)).DistinctBy(one => one.Suggestion.Key)];

    /// <summary>Those that a person wants and that the rules do not say yet, each once.</summary>
    public ImmutableArray<StandingSuggestion> Wanted =>
        [.. All.Where(one => one.IsWanted && !Applied.Contains(one.Suggestion.Key) && !Contradicted.Contains(one.Suggestion.Key)).DistinctBy(one => one.Suggestion.Key)];

    /// <summary>Whether a document awaits nobody any more: it can be read, and each of its suggestions is decided, in it or in another.</summary>
    public bool IsDecided(string path) =>
        Documents.FirstOrDefault(document => document.Path == path) is { } document
        && document.Suggestions.All(one => one.Findings is [] && (!one.IsOpen || Decisions.Contains(one.Suggestion.Key)));

    public ImmutableArray<SuggestionFinding> Findings =>
    [
        .. All.SelectMany(one => one.Findings),
        .. All.Where(one => one.IsWanted && Contradicted.Contains(one.Suggestion.Key)).Select(one => one.Finding(SuggestionFault.Contradicted)),
    ];

    /// <summary>What was suggested already, whatever became of it.</summary>
    public ImmutableHashSet<string> Keys => KeysOf(All);

    private ImmutableHashSet<string> Applied => KeysOf(All.Where(one => one.IsApplied));

    private ImmutableHashSet<string> Decisions => KeysOf(All.Where(one => one.IsApplied || one.Suggestion.Decision is not HumanDecision.None));

    // Two branches may have been given the same suggestion.
    private ImmutableHashSet<string> Contradicted =>
        [.. All.Where(one => !one.IsApplied && one.Suggestion.Decision is not HumanDecision.None).GroupBy(one => one.Suggestion.Key, StringComparer.Ordinal).Where(Differ).Select(same => same.Key)];

    public static SuggestionReview Read(IWorkspace workspace) => Read(workspace, workspace.List(Paths.Handoffs));

    /// <summary>The same of some documents alone; files that are none are passed over.</summary>
    public static SuggestionReview Read(IWorkspace workspace, IEnumerable<string> paths)
    {
        var review = new SuggestionReview([], []);
        foreach (var path in paths.Where(path => Paths.IsEntry(path) && Paths.SessionOfSuggestedRules(path) is not null))
            review = review.With(workspace, path);
        return review;
    }

    private SuggestionReview With(IWorkspace workspace, string path)
    {
        try
        {
            return workspace.Read(path) is { } text ? this with { Documents = Documents.Add(SuggestionDocument.Parse(path, text)) } : this;
        }
        catch (DamagedDocument damaged)
        {
            return this with { Damaged = Damaged.Add(damaged) };
        }
        catch (Refusal)
        {
            return this with { Damaged = Damaged.Add(new DamagedDocument(path, 0, "a file of this repository that can be read")) };
        }
    }

    private static bool Differ(IEnumerable<StandingSuggestion> same) =>
        same.Select(one => one.Suggestion).Select(one => (one.Decision, one.Decision is HumanDecision.Modify ? SuggestionMark.ProposalOf(one) : "")).Distinct().Skip(1).Any();

    private static ImmutableHashSet<string> KeysOf(IEnumerable<StandingSuggestion> suggestions) =>
        [.. suggestions.Select(one => one.Suggestion.Key).Where(key => key is not "")];
}
