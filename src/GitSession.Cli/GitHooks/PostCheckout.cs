using GitSession.Cli.Output;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.GitHooks;

/// <summary>After a switch: says so where the session began on another branch. Rebase and bisect switch by themselves, and back.</summary>
internal static class PostCheckout
{
    private const string OfBranches = "1";

    public static int Run(HookCall call)
    {
        if (call.Argument(2) is OfBranches && !call.IsDuringRebase && !call.IsDuringBisect && Session(call) is { } session)
            Say(call, session);
        return ExitCode.Done;
    }

    private static void Say(HookCall call, LiveSession session)
    {
        var head = call.Made.Repository.Head();
        if (head.Branch != session.Branch)
            call.Say(HookText.OtherBranch(session, head));
    }

    // Where several are live and none is the caller's, this switch is nobody's.
    private static LiveSession? Session(HookCall call)
    {
        try
        {
            return new LiveSessions(call.Made.Workspace).Find(call.Made.CallerOf());
        }
        catch (Refusal unclear) when (unclear.Reason is RefusalReason.SeveralSessions or RefusalReason.UnknownSession)
        {
            return null;
        }
    }
}
