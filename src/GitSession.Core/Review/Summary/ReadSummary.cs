using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.World;

namespace GitSession.Review.Summary;

/// <summary>Tells what the sessions on a branch did: of its own documents alone, as they lie in the worktree. It changes nothing, and asks for no time.</summary>
public sealed class ReadSummary(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    private const int MostCommits = 1000;

    /// <param name="revision">What the branch is to be merged into; null where that is what is usual.</param>
    /// <exception cref="Refusal">Git knows no such commit, not where the branch began, or nothing that is usual.</exception>
    public BranchSummary Run(string? revision)
    {
        var named = revision ?? BaseBranch.Of(repository);
        var branch = repository.ChangedBetween(named, Paths.Journal, Paths.Context);
        var documents = new BranchDocuments(workspace, repository, branch);
        var sessions = Sessions(documents, branch.Base);
        var findings = new CheckDocuments(workspace, repository, time).Run(named);
        var summary = new BranchSummary
        {
            Base = named,
            Commit = branch.Base,
            Sessions = sessions,
            Loops = new ReadLoops(workspace, time, documents).Run([.. sessions.Select(session => session.Entry)]),
            Due = new ReadDue(workspace, documents).Run(),
            Progress = ReadProgressSteps.Run(documents),
            Operations = new ReadBranchOperations(workspace, documents).Run(),
            Health = ReadBranchHealth.Run(documents, sessions.Select(session => session.Entry.Id).ToHashSet(StringComparer.Ordinal)),
            Errors = findings.Count(finding => finding.Severity is Severity.Error),
            Warnings = findings.Count(finding => finding.Severity is Severity.Warning),
        };
        return summary with { Damaged = documents.Damaged };
    }

    private ImmutableArray<BranchSession> Sessions(BranchDocuments documents, string since)
    {
        var entries = documents.Read(documents.AddedBelow(Paths.Journal), EntryDocument.Parse);
        if (entries is [])
            return [];
        var commits = repository.Trailers("Session", since, MostCommits)?.Distinct().ToLookup(trailer => trailer.Value, StringComparer.Ordinal);
        return [.. entries.OrderBy(entry => entry.StartedAt ?? entry.At).ThenBy(entry => entry.Id, StringComparer.Ordinal).Select(entry => new BranchSession(entry, commits?[entry.Id].Count()))];
    }
}
