using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.World;

namespace GitSession.Review;

/// <summary>Tells what is wrong in the documents of a worktree, or in those that a branch changed.</summary>
public sealed class CheckDocuments(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    // Git looks at these alone; more are not worth a longer command line.
    private const int MostPathspecs = 100;

    /// <param name="since">What the branch is to be merged into; null where all documents are meant.</param>
    /// <returns>By file, line and rule.</returns>
    /// <exception cref="Refusal">Git knows no such commit, or not where the branch began.</exception>
    public ImmutableArray<DocumentFinding> Run(string? since)
    {
        var range = CheckedRange.Of(workspace, repository, since);
        var journal = CheckedJournal.Of(workspace, repository, range);
        var changes = range.Branch is null ? [] : Changes(range);
        var gone = changes.Where(change => change.IsGone).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        var entries = new CheckedEntries(workspace, journal);
        var (document, links) = (new KindCheck(workspace, repository, journal, entries, range.Branch), new LinkCheck(workspace, repository));
        var linked = range.Texts.Select(new CheckedTexts(workspace).LeadsOut).OfType<DocumentFinding>().ToDictionary(link => link.File, StringComparer.Ordinal);
        DocumentFinding[] found =
        [
            .. range.Texts.SelectMany(path => Each(path, gone.Contains(path), document, links)),
            .. links.Run(),
            .. Rules(range),
            .. SuggestionCheck.Run(Suggestions(range)),
            .. LineageCheck.Run(journal, range.Branch, path => IsCompleted(path, range.Branch)),
            .. new LoopCheck(workspace, repository, time, journal, entries).Run(range),
            .. changes.Select(change => new DocumentFinding(change.Path, 1, DocumentFault.NotCommitted, change.IsGone ? "gone" : "")),
        ];
        var own = found.Where(finding => !linked.ContainsKey(finding.File)).Concat(linked.Values).Where(finding => IsOf(range, finding));
        DocumentFinding[] removed = range.Branch is { } branch ? [.. LogCheck.Removed(branch, workspace, repository), .. RemovedCheck.Run(branch, repository)] : [];
        return InOrder([.. own, .. LiveFiles(range), .. removed]);
    }

    private static bool IsOf(CheckedRange range, DocumentFinding finding) =>
        range.Has(finding.File) && CheckedRange.IsDocument(finding.File) || finding.Fault.IsOfAnyFile();

    private static ImmutableArray<DocumentFinding> InOrder(IEnumerable<DocumentFinding> findings) =>
    [
        .. findings.Select(finding => finding.Redacted()).Distinct()
            .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Fault)
            .ThenBy(finding => finding.Subject, StringComparer.Ordinal).ThenBy(finding => finding.Other, StringComparer.Ordinal),
    ];

    // Whatever lies below our directories is read by others, and may tell what it should not.
    private IEnumerable<DocumentFinding> Each(string path, bool isGone, KindCheck document, LinkCheck links)
    {
        var isDocument = CheckedRange.IsDocument(path);
        var unreadable = new CheckedTexts(workspace).Read(path, out var text);
        DocumentFinding[] ofDocument = (isDocument, text, unreadable) switch
        {
            (false, _, _) => [],
            (_, not null, _) => [.. ConflictCheck.Run(path, text), .. document.Run(path, text, links)],
            (_, _, not null) when !isGone => [unreadable],
            _ => [],
        };
        return text is null ? [.. ofDocument, .. BytesCheck.Run(workspace, path)] : [.. SecretCheck.Run(path, text), .. HumanContextCheck.Run(path, text), .. ofDocument];
    }

    private IEnumerable<DocumentFinding> Rules(CheckedRange range)
    {
        if (!range.Below(Paths.Rules).Any())
            return [];
        var book = RuleBook.Read(workspace);
        return [.. RuleCheck.Run(book, range.Has), .. range.Branch is { } branch ? RuleNumberCheck.Run(workspace, repository, book, branch) : []];
    }

    // Of the documents of others those that decide about the same suggestions.
    private SuggestionReview Suggestions(CheckedRange range)
    {
        if (range.Branch is null)
            return SuggestionReview.Read(workspace);
        var own = SuggestionReview.Read(workspace, range.Below(Paths.Handoffs));
        var others = own.Keys is { IsEmpty: false } keys ? repository.Mentioning(keys, Paths.Handoffs).SelectMany(paths => paths) : [];
        return SuggestionReview.Read(workspace, range.Below(Paths.Handoffs).Union(others).Order(StringComparer.Ordinal));
    }

    // What `--fix` writes is no act.
    private bool IsCompleted(string path, BranchChange? branch)
    {
        var texts = new CheckedTexts(workspace);
        return branch is not null && repository.TextAt(branch.Base, branch.Before(path)) is { } before
            && texts.TryRead(path, out var now) && texts.Read(path, (file, _) => LoopCompletion.Apply(file, before)) == now;
    }

    private ImmutableArray<Change> Changes(CheckedRange range)
    {
        string[] below = range.Files.Count <= MostPathspecs ? [.. range.Files] : [Paths.Journal, Paths.Context];
        return below is [] ? [] : repository.Changes(below);
    }

    // Of all files those alone that HEAD has: git ignores the others, as it should.
    private IEnumerable<DocumentFinding> LiveFiles(CheckedRange range)
    {
        var live = range.LiveFiles.ToImmutableArray();
        return live.Except(range.Branch is null ? repository.Missing(live) : []).Select(path => new DocumentFinding(path, 1, DocumentFault.LiveFileTracked));
    }
}
