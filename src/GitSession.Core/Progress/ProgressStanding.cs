using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>
/// How the document in the worktree stands to HEAD's. What a person changed in it and did not commit is the person's to commit;
/// what this program wrote there, after trailers, it may commit itself. Which of the two it is, is known by the text that was
/// written last, kept as a mark outside the worktree; where the mark is lost, the change counts as the person's.
/// </summary>
/// <param name="Committed">HEAD's text; null where HEAD has no such document.</param>
/// <param name="Differs">The worktree's is another.</param>
/// <param name="IsOurs">It is another, and by our hand alone.</param>
public sealed record ProgressStanding(string? Committed, bool Differs, bool IsOurs)
{
    /// <summary>A commit of ours may hold the document, with what we change in it now.</summary>
    public bool MayCommit => Committed is not null && (!Differs || IsOurs);

    /// <param name="text">The worktree's text.</param>
    public static ProgressStanding Of(IWorkspace workspace, IRepository repository, string text)
    {
        // Git decides whether it differs: it knows of line endings and filters.
        var differs = repository.Changes(Paths.Context).Any(change => change.Path == Paths.Progress);
        var committed = differs ? repository.TextAt("HEAD", Paths.Progress) : repository.Has(Paths.Progress) ? text : null;
        var isOurs = differs && committed is not null && workspace.ReadCache(Paths.ProgressCaughtUp) == Mark(committed, text);
        return new ProgressStanding(committed, differs, isOurs);
    }

    /// <summary>Keeps in mind that this text is of our making, where it is.</summary>
    internal void Remember(IWorkspace workspace, string text) =>
        workspace.WriteCache(Paths.ProgressCaughtUp, MayCommit && Committed is { } committed ? Mark(committed, text) : "");

    /// <summary>Whatever we wrote, a person has changed it since.</summary>
    internal static void Forget(IWorkspace workspace) => workspace.WriteCache(Paths.ProgressCaughtUp, "");

    private static string Mark(string committed, string text) => $"{Hash(committed)} {Hash(text)}\n";

    private static string Hash(string text) => Digest.Of(text);
}
