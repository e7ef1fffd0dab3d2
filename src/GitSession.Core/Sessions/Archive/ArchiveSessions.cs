using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Rules.Suggestions;
using GitSession.World;

namespace GitSession.Sessions.Archive;

/// <summary>
/// Puts the entries and handoffs of old sessions into a folder for each year, in one commit that git sees as renames. They are found
/// by their ids, so that who inherited from whom stays as it is. Done again, it ends what was cut short.
/// </summary>
public sealed class ArchiveSessions(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    /// <exception cref="Refusal">Git is in the middle of something, does not know who commits, or could not; everything then lies where it lay.</exception>
    public ArchiveReport Run(ArchiveRequest request)
    {
        using var turn = workspace.Lock();
        var live = new LiveSessions(workspace).All();
        var (moves, kept) = new ArchivePlan(workspace, repository, new JournalReader(workspace, time), live, SuggestionReview.Read(workspace), request).Run();
        if (moves is not [])
            RefuseInTheMiddle();
        if (request.DryRun || moves is [])
            return new ArchiveReport(request, moves, kept, null);
        repository.RequireIdentity();
        return new ArchiveReport(request, moves, kept, Commit(moves, Message(new ArchiveReport(request, moves, kept, null))));
    }

    private void RefuseInTheMiddle()
    {
        if (repository.OperationInProgress() is { } operation)
            throw new Refusal(RefusalReason.InTheMiddle, operation.Word());
    }

    // The files first: killed before the commit, they are found where they lie by whoever is asked next. The other order would leave the
    // old ones as new, and the archive as deleted.
    private string Commit(ImmutableArray<DocumentMove> moves, string message)
    {
        var moved = new Stack<DocumentMove>();
        try
        {
            foreach (var move in moves.Where(move => workspace.WrittenAt(move.From) is not null))
            {
                Move(move);
                moved.Push(move);
            }
            return repository.CommitMoves(moves, message);
        }
        catch (Exception error) when (error is Refusal or GitFailure)
        {
            PutBack(moved);
            throw;
        }
    }

    // The same text is there already where this was cut short between the two names of a file, or where a merge kept both.
    private void Move(DocumentMove move)
    {
        if (workspace.WrittenAt(move.To) is null)
            workspace.Move(move.From, move.To);
        else
            workspace.Delete(move.From);
    }

    private void PutBack(Stack<DocumentMove> moved)
    {
        foreach (var move in moved)
            workspace.Move(move.To, move.From);
        foreach (var folder in moved.Select(move => move.To[..move.To.LastIndexOf('/')]).Distinct(StringComparer.Ordinal).ToList())
            workspace.RemoveEmptyFolders(folder);
    }

    private static string Message(ArchiveReport report)
    {
        var years = report.Moved.GroupBy(move => move.To[..move.To.LastIndexOf('/')], StringComparer.Ordinal).OrderBy(folder => folder.Key, StringComparer.Ordinal);
        return $"journal: archive {report.Sessions} session{(report.Sessions == 1 ? "" : "s")}\n\n{string.Concat(years.Select(folder => $"{folder.Key}: {folder.Count()}\n"))}";
    }
}
