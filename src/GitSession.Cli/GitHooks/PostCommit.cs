using GitSession.Cli.Output;

namespace GitSession.Cli.GitHooks;

/// <summary>After a commit: what commit-msg left to do. Git calls it for each commit of a rebase and a cherry-pick too, which nobody pauses at.</summary>
internal static class PostCommit
{
    private const int MostReminders = 3;

    public static int Run(HookCall call)
    {
        var left = new AfterCommit(call.Made.Worktree).Take();
        if (!call.IsPick)
        {
            foreach (var session in left.Select(AfterCommit.IsReminder).OfType<string>())
                Remind(call, session);
        }
        return ExitCode.Done;
    }

    // A reminder that cannot be given now may be given after the next commit.
    private static void Remind(HookCall call, string session) =>
        call.Say(HookCall.Quietly(() => call.Reminder.Run(call.Made.CallerOf(session)), undone: []).Take(MostReminders).Select(MemoryText.Line));
}
