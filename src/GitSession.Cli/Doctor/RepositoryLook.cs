using GitSession.Cli.Adapters;
using GitSession.World;

namespace GitSession.Cli.Doctor;

/// <summary>Whether this repository is a home for sessions, one in which nothing of a live session can be committed by accident.</summary>
internal static class RepositoryLook
{
    private const string Init = "git session init";

    public static Diagnosis Run(Composition made, string name)
    {
        var root = made.Worktree.Root;
        if (made.Workspace.Read(Paths.Settings) is null)
            return Diagnosis.Warn(name, $"{root} is no home for sessions: {Paths.Settings} is not there", Init);
        if (made.Git.Run("ls-files", "-z", "--", Paths.LiveSessions).OrFail().Text.Split('\0') is [{ Length: > 0 } tracked, ..])
            return Diagnosis.Fail(name, $"{tracked} is tracked by git, and is of this worktree alone", $"git rm --cached -r {Paths.LiveSessions}");
        // As git-check-ignore(1) says: 1 is "none of these is ignored".
        if (made.Git.Run("check-ignore", "--quiet", Paths.LiveSession("2026-11-20-09-15-a-session-k3f2")).ExitCode is 1)
            return Diagnosis.Fail(name, "live sessions are not ignored by git, so that a commit may take them along", Init);
        return IsWritable(made.Worktree) ? Diagnosis.Pass(name, root) : throw new Refusal(RefusalReason.NotWritable, ".git/gitsession");
    }

    // Whatever is changed is changed under a lock that lies there.
    private static bool IsWritable(Worktree worktree) =>
        WriteAccess.Is(Directory.Exists(worktree.OwnDirectory) ? worktree.OwnDirectory : worktree.GitDirectory);
}
