using GitSession.Cli.Output;
using GitSession.World;

namespace GitSession.Cli.GitHooks;

/// <summary>
/// `hook NAME [ARG]…`, whose caller is git. Only what the user configured refuses anything; our own failure is one line, and git goes on.
/// It is looked for before a command line is built, because it is the one command that everybody waits for.
/// </summary>
internal static class HookCommand
{
    public static bool IsMeant(IReadOnlyList<string> arguments) => arguments is ["hook", ..];

    /// <summary>Runs the hook for a bounded time: what hangs, a child, a lock or a pipe that nobody closes, holds up no commit.</summary>
    public static int Run(IReadOnlyList<string> arguments, Surroundings around)
    {
        if (around.Variable("GIT_SESSION") is "0" || around.Variable("GIT_SESSION_HOOKS") is "0")
            return ExitCode.Done;
        if (HookProbe.IsMeant(around))
        {
            HookProbe.Answer(around);
            return ExitCode.Done;
        }
        using var until = new CancellationTokenSource();
        var call = new HookCall(new Composition(around, arguments) { Until = until.Token }, arguments);
        var code = ExitCode.Done;
        var hook = new Thread(() => code = Soften(call)) { IsBackground = true };
        hook.Start();
        if (hook.Join(around.HookPatience))
            return code;
        call.SayLast(HookText.TookTooLong(call.Name, around.HookPatience));
        until.Cancel();
        return ExitCode.Done;
    }

    private static int Soften(HookCall call)
    {
        try
        {
            return Run(call);
        }
        catch (Refusal nowhere) when (nowhere.Reason is RefusalReason.NoWorktree)
        {
            return ExitCode.Done; // a bare repository has no session of which anything could be said
        }
        catch (Exception error)
        {
            call.Say(error);
            return ExitCode.Done;
        }
    }

    private static int Run(HookCall call) => call.Name switch
    {
        "pre-commit" => PreCommit.Run(call),
        "commit-msg" => CommitMsg.Run(call),
        "post-commit" => PostCommit.Run(call),
        "post-checkout" => PostCheckout.Run(call),
        "post-merge" => PostMerge.Run(call),
        "pre-push" => PrePush.Run(call),
        _ => Unknown(call),
    };

    private static int Unknown(HookCall call)
    {
        call.Say(HookText.UnknownHook(call.Name));
        return ExitCode.Done;
    }
}
