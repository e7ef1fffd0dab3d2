using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Which of the changed files a commit of ours may hold: those that this program wrote, and no other.</summary>
internal static class OwnFiles
{
    /// <summary>
    /// The entry of the session that closes, whether HEAD has an older text of it or none;
    /// entries that HEAD does not have, as one written during a rebase or by a recovery, or lost to a racing `git commit -a`;
    /// and the files of `init` as `init` wrote them.
    /// </summary>
    public static IReadOnlyList<string> ToCommit(IWorkspace workspace, IRepository repository, string entry) =>
    [
        .. repository.Changes(Paths.Journal, Paths.Context)
            .Where(change => change.Path == entry || (change.IsNew && (IsOwnEntry(workspace, change.Path) || IsInitial(workspace, change.Path))))
            .Select(change => change.Path),
    ];

    /// <summary>Entries and handoffs that a session of ours left and that HEAD does not have.</summary>
    public static ImmutableArray<string> Uncommitted(IWorkspace workspace, IRepository repository) =>
    [
        .. repository.Changes(Paths.Journal, Paths.Handoffs)
            .Where(change => change.IsNew && (IsOwnEntry(workspace, change.Path) || Paths.SessionOfHandoff(change.Path) is not null))
            .Select(change => change.Path),
    ];

    // A person's own entry has no front matter that names its file as a session.
    private static bool IsOwnEntry(IWorkspace workspace, string path) =>
        Paths.IsBelow(path, Paths.Journal) && Paths.IsEntry(path)
        && workspace.Read(path) is { } text
        && FrontMatter.Find(path, text)?.Map.Text("session") == Paths.EntryId(path);

    private static bool IsInitial(IWorkspace workspace, string path) =>
        InitWorkspace.Files.Any(file => file.Path == path && workspace.Read(path) == file.Text);
}
