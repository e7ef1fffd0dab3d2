using GitSession.Cli.Output;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.GitHooks;

/// <summary>After a merge, fast-forward or squash: says how many sessions' entries and handoffs came with it.</summary>
internal static class PostMerge
{
    private const string OfSquash = "1";

    public static int Run(HookCall call)
    {
        // A squash leaves HEAD where it is and what it brings in the index.
        var (from, to) = call.Argument(0) is OfSquash ? ("HEAD", (string?)null) : ("ORIG_HEAD", "HEAD");
        var arrived = ArrivedSessions.In(call.Made.Repository.Added(from, to, Paths.Journal, Paths.Handoffs));
        if (arrived is not [])
            call.Say(HookText.Arrived(arrived.Length));
        return ExitCode.Done;
    }
}
