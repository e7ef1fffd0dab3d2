using GitSession.Cli.Output;
using GitSession.Progress;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.GitHooks;

/// <summary>
/// When a commit has its message: what needs an approval is judged, the commit is marked with its session, and what is to be done
/// after it is left for post-commit. In a rebase nothing is, because its commits were made before; but what a person commits while it
/// stands still is judged, and marked where it is surely a new commit.
/// </summary>
internal static class CommitMsg
{
    private const string SessionTrailer = "Session";

    public static int Run(HookCall call)
    {
        if (call.IsOfRebase)
            return ExitCode.Done;
        var message = Message(call);
        if (call.Softly(() => Judge(call, message)) is ExitCode.Refused)
            return ExitCode.Refused;
        if (IsNew(call) && Session(call) is { } session)
        {
            call.Softly(() => Sign(call, message, session));
            call.Softly(() => Leave(call, message, session));
        }
        return ExitCode.Done;
    }

    private static CommitMessage Message(HookCall call)
    {
        var around = call.Made.Around;
        var isTyped = around.Variable("GIT_EDITOR") is not ":" || call.Calling is { IsCommit: true, GivesMessage: false };
        var cleanup = new MessageCleanup(call.Git, call.Calling, isTyped, around.Variable("GIT_PREFIX") ?? "");
        return new CommitMessage(Path.GetFullPath(call.Argument(0), around.Directory), call.Git, cleanup);
    }

    // In a rebase that stands still most commits are its own ones, amended or concluded by hand.
    private static bool IsNew(HookCall call) => !call.IsDuringRebase || (call.Calling is { IsCommit: true, Amends: false } && !call.IsConcluding);

    private static int Judge(HookCall call, CommitMessage message)
    {
        var rules = RuleGate.WithApproval(call);
        return rules.IsEmpty ? ExitCode.Done : rules.JudgeUnapproved(call.Commit.WithAmended(rules.NeedsLines), message);
    }

    // Where several sessions are live and none is meant, the commit is nobody's.
    private static string? Session(HookCall call)
    {
        try
        {
            return new LiveSessions(call.Made.Workspace).FindId(call.Made.CallerOf());
        }
        catch (Refusal unclear) when (unclear.Reason is RefusalReason.SeveralSessions or RefusalReason.UnknownSession)
        {
            call.Say(HookText.NoTrailer(unclear));
            return null;
        }
    }

    private static int Sign(HookCall call, CommitMessage message, string session)
    {
        if (!message.IsRegular)
            call.Say(HookText.MessageIsNoFile);
        else if (message.HasContent())
            message.Add(SessionTrailer, session);
        return ExitCode.Done;
    }

    private static int Leave(HookCall call, CommitMessage message, string session)
    {
        var after = new AfterCommit(call.Made.Worktree);
        var toDo = ToDo(call, message, session).ToList();
        if (toDo is [] && !after.IsLeft)
            return ExitCode.Done;
        after.Leave(toDo);
        call.SwitchHooks();
        return ExitCode.Done;
    }

    private static IEnumerable<string> ToDo(HookCall call, CommitMessage message, string session)
    {
        if (HasProgress(call, message) && call.Made.Settings.ProgressOnCommit)
            yield return AfterCommit.Progress(session);
        if (IsReminderDue(call, session))
            yield return AfterCommit.Remind(session);
    }

    // A trailer that means nothing to the document is said while its message is at hand; it stands in nobody's way.
    private static bool HasProgress(HookCall call, CommitMessage message)
    {
        if (!message.Mentions(ProgressTrailers.Key))
            return false;
        var values = message.Trailers(ProgressTrailers.Key).ToList();
        var findings = ProgressTrailers.Validate(values, call.Made.Workspace.Read(Paths.Progress));
        call.Say(findings.Select(finding => HookText.Warning(ProgressText.Line(finding))));
        return values.Count > findings.Length;
    }

    // A reminder may come with a later commit: whatever is in its way is said by a command that it concerns more.
    private static bool IsReminderDue(HookCall call, string session) =>
        HookCall.Quietly(() => call.Reminder.IsDue(call.Made.CallerOf(session)), undone: false);
}
