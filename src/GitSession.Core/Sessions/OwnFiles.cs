using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Which of the changed files a commit of ours may hold: those that this program wrote, and no other.</summary>
internal static class OwnFiles
{
    /// <summary>
    /// The documents that are written now, whether HEAD has an older text of them or none;
    /// entries, handoffs, suggested rules and audit logs that HEAD does not have, as those written during a rebase or by a recovery, or lost to a racing `git commit -a`;
    /// and the files of `init` as `init` wrote them. What an archive that was cut short moved is the archive's to commit.
    /// </summary>
    public static IReadOnlyList<string> ToCommit(IWorkspace workspace, IRepository repository, IReadOnlyList<string> documents)
    {
        var changes = repository.Changes(Paths.Journal, Paths.Context);
        var moved = Moved(repository, changes);
        return
        [
            .. changes
                .Where(change => documents.Contains(change.Path) || (change.IsNew && !moved.Contains(change.Path) && (IsOfSession(workspace, change.Path) || IsInitial(workspace, change.Path) || IsOfEntry(workspace, change.Path))))
                .Select(change => change.Path),
        ];
    }

    /// <summary>Documents that an archive put where they lie and did not come to commit.</summary>
    public static ImmutableArray<string> CutShort(IRepository repository) => Moved(repository, repository.Changes(Paths.Journal, Paths.Handoffs));

    /// <summary>
    /// The documents that outlive a session and that it made, as they are now; and those that it changed, where nobody else did so since.
    /// </summary>
    public static ImmutableArray<string> Produced(IWorkspace workspace, IRepository repository, LiveSession session) =>
    [
        .. session.Produced.Where(document => workspace.Read(document.Path) is { } text
            && (document.Is(text) || (!document.IsChange && !repository.Has(document.Path)))).Select(document => document.Path),
    ];

    /// <summary>Entries, handoffs, suggested rules and audit logs that a session of ours left and that HEAD does not have.</summary>
    public static ImmutableArray<string> Uncommitted(IWorkspace workspace, IRepository repository)
    {
        var changes = repository.Changes(Paths.Journal, Paths.Handoffs, Paths.AuditLogs);
        var moved = Moved(repository, changes);
        return [.. changes.Where(change => change.IsNew && !moved.Contains(change.Path) && IsOfSession(workspace, change.Path)).Select(change => change.Path)];
    }

    // HEAD has each where it was written: committed as a new file it would be there twice.
    private static ImmutableArray<string> Moved(IRepository repository, IEnumerable<Change> changes)
    {
        string[] archived = [.. changes.Where(change => change.IsNew && Paths.Archived(change.Path) == change.Path).Select(change => change.Path)];
        var missing = archived is [] ? [] : repository.Missing([.. archived.Select(Paths.Written)]);
        return [.. archived.Where(path => !missing.Contains(Paths.Written(path)))];
    }

    // An audit log is a session's where the journal has the session's entry.
    private static bool IsOfSession(IWorkspace workspace, string path) =>
        Paths.SessionOfAudit(path) is { } audited ? IsDocumentOfSession(workspace, DocumentPlace.Of(workspace, Paths.Entry(audited))) : IsDocumentOfSession(workspace, path);

    // A person's own document has no front matter that names its file as a session's.
    private static bool IsDocumentOfSession(IWorkspace workspace, string path) =>
        Paths.SessionOf(path) is { } session
        && workspace.Read(path) is { } text
        && FrontMatter.Find(path, text)?.Map.Text("session") == session;

    // Whatever outlives a session that has its entry, and is listed there: it was not committed with it.
    private static bool IsOfEntry(IWorkspace workspace, string path)
    {
        try
        {
            return (KnowledgePlace.Of(path) is not null || Paths.IsBelow(path, Paths.Deliberations) || Paths.IsBelow(path, Paths.Operations))
                && (Paths.SessionOfMetrics(path) ?? FrontMatter.Find(path, workspace.Read(path) ?? "")?.Map.Text("produced_by")) is { } session
                && !session.Contains('/', StringComparison.Ordinal)
                && DocumentPlace.Of(workspace, Paths.Entry(session)) is var entry
                && FrontMatter.Find(entry, workspace.Read(entry) ?? "")?.Map.Texts("produced").Select(EntryDocument.ProducedPath).Contains(path, StringComparer.Ordinal) is true;
        }
        catch (Exception unreadable) when (unreadable is DamagedDocument or Refusal)
        {
            return false;
        }
    }

    private static bool IsInitial(IWorkspace workspace, string path) =>
        InitWorkspace.Files.Any(file => file.Path == path && workspace.Read(path) == file.Text);
}
