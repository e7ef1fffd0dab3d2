using System.Collections.Immutable;
using GitSession.Operations.Figures;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>Tells what is wrong in the documents of a worktree, or in those that a branch changed.</summary>
public sealed class CheckDocuments(IWorkspace workspace, IRepository repository)
{
    private readonly CheckedJournal _journal = new(workspace);
    private ILookup<string, string>? _handoffs;

    /// <param name="since">What the branch is to be merged into; null where all documents are meant.</param>
    /// <returns>By file, line and rule.</returns>
    /// <exception cref="Refusal">Git knows no such commit, or not where the branch began.</exception>
    public ImmutableArray<DocumentFinding> Run(string? since)
    {
        var branch = since is null ? null : repository.ChangedBetween(since, Paths.Journal, Paths.Context);
        var documents = branch is null ? All() : branch.Added.Concat(branch.Changed).Where(IsDocument).ToImmutableHashSet(StringComparer.Ordinal);
        DocumentFinding[] found =
        [
            .. documents.SelectMany(path => Read(path, text => Each(path, text, branch))),
            .. RuleCheck.Run(RuleBook.Read(workspace), documents.Contains),
            .. SuggestionCheck.Run(SuggestionReview.Read(workspace)),
            .. LineageCheck.Run(_journal, branch),
            .. branch is null ? [] : Uncommitted(),
        ];
        return [.. found.Where(finding => documents.Contains(finding.File)).Concat(RemovedLogs(branch)).Distinct()
            .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Fault)];
    }

    private static bool IsDocument(string path) => DocumentCheck.IsDocument(path) || IsLog(path);

    // The log of a live session is of this worktree alone.
    private static bool IsLog(string path) => Paths.IsBelow(path, Paths.AuditLogs) && Paths.SessionOfAudit(path) is not null;

    private ImmutableHashSet<string> All() => workspace.List(Paths.Context).Concat(workspace.List(Paths.Journal)).Where(IsDocument).ToImmutableHashSet(StringComparer.Ordinal);

    private IEnumerable<DocumentFinding> Read(string path, Func<string, IEnumerable<DocumentFinding>> check)
    {
        try
        {
            return workspace.Read(path) is { } text ? [.. check(text)] : [Unreadable(path)];
        }
        catch (DamagedDocument damaged)
        {
            return [DocumentFinding.Of(damaged)];
        }
        catch (Refusal)
        {
            return [Unreadable(path)];
        }
    }

    private IEnumerable<DocumentFinding> Each(string path, string text, BranchChange? branch)
    {
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && text.TrimStart('\uFEFF').AsSpan().IsWhiteSpace())
            return [new DocumentFinding(path, 1, DocumentFault.EmptyDocument)];
        return path switch
        {
            Paths.Settings => SettingsCheck.Run(path, text),
            Paths.Progress => ProgressCheck.Run(text),
            _ when IsLog(path) => AuditCheck.Run(path, text, branch?.Changed.Contains(path) is true ? repository.TextAt(branch.Base, path) : null),
            _ when Paths.IsMetrics(path) => MetricDocument.Parse(path, text).Damaged.Select(damaged => DocumentFinding.Of(damaged)),
            _ when Paths.IsBelow(path, Paths.Journal) => EntryCheck.Run(path, text, _journal.IsHead(path), HasHandoff),
            _ when Paths.IsBelow(path, Paths.Deliberations) => DeliberationCheck.Run(path, text),
            _ when Paths.IsBelow(path, Paths.Incidents) => IncidentCheck.Run(path, text),
            _ when Paths.SessionOfHandoff(path) is not null => HandoffCheck.Run(path, text, _journal.Has),
            _ when Paths.IsBelow(path, Paths.Rules) || Paths.SessionOfSuggestedRules(path) is not null => [], // read together, below
            _ => DocumentCheck.DamageOf(path, text) is { } damaged ? [DocumentFinding.Of(damaged)] : [],
        };
    }

    // By their sessions, wherever they lie.
    private ILookup<string, string> Handoffs => _handoffs ??=
        workspace.List(Paths.Handoffs).Where(path => Paths.SessionOfHandoff(path) is not null).ToLookup(path => Paths.SessionOfHandoff(path) ?? "", StringComparer.Ordinal);

    private bool HasHandoff(string session)
    {
        try
        {
            return Handoffs[session].Any(path => workspace.Read(path) is not null);
        }
        catch (Exception error) when (error is DamagedDocument or Refusal)
        {
            return error is DamagedDocument;
        }
    }

    private IEnumerable<DocumentFinding> Uncommitted() =>
        repository.Changes(Paths.Journal, Paths.Context).Select(change => new DocumentFinding(change.Path, 1, DocumentFault.NotCommitted));

    private static IEnumerable<DocumentFinding> RemovedLogs(BranchChange? branch) =>
        branch is null ? [] : branch.Removed.Where(IsLog).Select(path => new DocumentFinding(path, 1, DocumentFault.AuditRewritten));

    private static DocumentFinding Unreadable(string path) => new(path, 1, DocumentFault.Damaged, "a file of this repository that can be read");
}
