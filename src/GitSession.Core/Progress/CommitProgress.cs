using GitSession.World;

namespace GitSession.Progress;

/// <summary>Applies the trailers of HEAD's own commit at once, by a commit of ours behind it that holds the document alone.</summary>
public sealed class CommitProgress(IWorkspace workspace, IRepository repository)
{
    /// <param name="session">The session to name in the commit's message.</param>
    /// <exception cref="Refusal">The commit cannot be made; the document is then written, and the next close commits it.</exception>
    public CommittedProgress Run(string? session = null)
    {
        using var turn = workspace.Lock();
        var report = new ApplyProgress(workspace, repository).OfHead();
        return report is { Changed: true, ToCommit: true }
            ? new CommittedProgress(report, repository.Commit([Paths.Progress], Message(report, session)))
            : new CommittedProgress(report, null);
    }

    private static string Message(ProgressReport report, string? session)
    {
        var lines = report.Applied.Select(edit => $"{edit.Place} {edit.To}").ToList();
        var subject = lines is [var only] ? only : $"{lines[0]} and {lines.Count - 1} more";
        var body = lines is [_] ? "" : $"\n{string.Join('\n', lines)}\n";
        return $"progress: {subject}\n{body}{(session is null ? "" : $"\nSession: {session}\n")}";
    }
}
