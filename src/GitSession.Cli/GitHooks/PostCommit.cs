using GitSession.Cli.Output;
using GitSession.Progress;

namespace GitSession.Cli.GitHooks;

/// <summary>After a commit: what commit-msg left to do. Git calls it for each commit of a rebase and a cherry-pick too, which nobody pauses at.</summary>
internal static class PostCommit
{
    private const int MostReminders = 3;

    public static int Run(HookCall call)
    {
        var left = new AfterCommit(call.Made.Worktree).Take();
        call.Softly(call.SwitchHooks);
        if (call.IsPick)
            return ExitCode.Done;
        foreach (var session in left.Select(AfterCommit.IsProgress).OfType<string>())
            call.Softly(() => Apply(call, session));
        foreach (var session in left.Select(AfterCommit.IsReminder).OfType<string>())
            Remind(call, session);
        return ExitCode.Done;
    }

    private static int Apply(HookCall call, string session)
    {
        var report = new CommitProgress(call.Made.Workspace, call.Made.Repository).Run(session).Report;
        call.Say(report.Applied.Select(ProgressText.Line));
        call.Say(report.Skipped.Select(skipped => HookText.Warning(ProgressText.Line(skipped, report.Waiting))));
        return ExitCode.Done;
    }

    // A reminder that cannot be given now may be given after the next commit.
    private static void Remind(HookCall call, string session) =>
        call.Say(HookCall.Quietly(() => call.Reminder.Run(call.Made.CallerOf(session)), undone: []).Take(MostReminders).Select(MemoryText.Line));
}
