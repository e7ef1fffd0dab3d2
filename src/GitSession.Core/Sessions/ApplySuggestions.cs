using System.Collections.Immutable;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Turns decisions, as they stand in the worktree, into rules: in one commit, with who decided in the front matter of each rule and a
/// line in the document that says it was done. Done again it does nothing.
/// </summary>
public sealed class ApplySuggestions(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    /// <exception cref="Refusal">Git does not know who commits, or could not; everything is then as it was.</exception>
    public ApplyReport Run()
    {
        using var turn = workspace.Lock();
        var review = SuggestionReview.Read(workspace);
        var changes = Read();
        var wanted = review.Wanted.Where(one => !changes.IsMade(one.Suggestion)).ToList();
        if (wanted is [])
            return new ApplyReport(review, [], review.Findings, null, null);
        var operation = repository.OperationInProgress();
        if (operation is null)
            repository.RequireIdentity();
        var (applied, findings) = Make(changes, wanted);
        (string, string)[] documents = [.. changes.Changed, .. Noted(applied)];
        var commit = Keep(documents, applied, operation);
        var uncommitted = applied is [] || commit is not null ? null : new Uncommitted(operation);
        return new ApplyReport(review, applied, [.. review.Findings, .. findings], commit, uncommitted);
    }

    private SuggestedChanges Read()
    {
        var rules = RuleBook.Read(workspace).Rules.Select(rule => (rule, workspace.Read(rule.Path) ?? ""));
        return new SuggestedChanges(rules, workspace.List(Paths.Rules));
    }

    // A rule that a person has in work is not committed behind their back.
    private (ImmutableArray<AppliedSuggestion> Applied, ImmutableArray<SuggestionFinding> Findings) Make(SuggestedChanges changes, IReadOnlyList<StandingSuggestion> wanted)
    {
        var (applied, findings) = (ImmutableArray.CreateBuilder<AppliedSuggestion>(), ImmutableArray.CreateBuilder<SuggestionFinding>());
        var inWork = repository.Changes(Paths.Rules).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var one in wanted)
        {
            if (changes.Touches(one.Suggestion) is not { } touched)
                findings.Add(one.Finding(SuggestionFault.RuleNotInForce));
            else if (changes.MixesParameters(one.Suggestion))
                findings.Add(one.Finding(SuggestionFault.ParametersDiffer));
            else if (touched.Any(inWork.Contains))
                findings.Add(one.Finding(SuggestionFault.RuleInWork));
            else
                applied.Add(Make(changes, one));
        }
        return (applied.ToImmutable(), findings.ToImmutable());
    }

    private AppliedSuggestion Make(SuggestedChanges changes, StandingSuggestion one)
    {
        var author = repository.Blame(one.Path, one.DecisionLine);
        var by = new Provenance(one, author, author.At ?? Times.Now(time));
        return new AppliedSuggestion(one, changes.Make(by), by);
    }

    // The line is for people, and for the day when the rule is gone: it is not made again.
    private IEnumerable<(string Path, string Text)> Noted(ImmutableArray<AppliedSuggestion> applied)
    {
        foreach (var document in applied.GroupBy(one => one.Suggestion.Path, StringComparer.Ordinal))
        {
            var text = workspace.Read(document.Key) ?? "";
            var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            yield return (document.Key, TextEdit.Apply(text, document.Select(one => TextEdit.Insert(one.Suggestion.End, $"{newLine}{newLine}{SuggestionDocument.AppliedLine(Paths.NameOf(one.Rule))}"))));
        }
    }

    private string? Keep(IReadOnlyList<(string Path, string Text)> documents, ImmutableArray<AppliedSuggestion> applied, Operation? operation)
    {
        if (applied is [])
            return null;
        var commits = new CommitDocuments(workspace, repository);
        if (operation is null && commits.Run(documents, Message(applied)) is { } commit)
            return commit;
        commits.Write(documents);
        return null;
    }

    private static string Message(ImmutableArray<AppliedSuggestion> applied)
    {
        var lines = applied.Select(one => $"{one.Suggestion.Suggestion.Id} of {Paths.NameOf(one.Suggestion.Path)}: {Paths.NameOf(one.Rule)}, decided by {one.By.DecidedBy}\n");
        return $"rules: apply {applied.Length} suggestion{(applied.Length == 1 ? "" : "s")}\n\n{string.Concat(lines)}";
    }
}
