using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// Tells where what a branch follows was rewritten there: it had commits that HEAD is built on, and has them no more. A merge with it,
/// or a push to it, would bring them back without a word.
/// </summary>
internal static class RewrittenUpstream
{
    private const int MostEntries = 5;

    /// <exception cref="Refusal">It was. Behind its subject come how many commits would be brought back, and the entries that went with them.</exception>
    public static void Refuse(GitProcess git)
    {
        var upstream = git.Run("rev-parse", "--symbolic-full-name", "@{upstream}");
        if (!upstream.Ok || Built(git, upstream.Line) is not { } old)
            return;
        var gone = git.Run("rev-list", "--count", old, "^" + upstream.Line).OrFail().Line;
        var entries = git.Run("diff-tree", "-r", "-z", "--name-only", "--no-renames", "--diff-filter=A", upstream.Line, old, "--", Paths.Journal).OrFail().Text;
        var name = git.Run("rev-parse", "--abbrev-ref", "@{upstream}").Line;
        throw new Refusal(RefusalReason.UpstreamRewritten, name, [gone, .. entries.Split('\0', StringSplitOptions.RemoveEmptyEntries).Take(MostEntries)]);
    }

    // git-merge-base(1), --fork-point: the last state of it that HEAD is built on, out of its reflog. There is none where HEAD has both
    // that and what came in its place: then a person has brought them together already.
    private static string? Built(GitProcess git, string upstream)
    {
        var fork = git.Run("merge-base", "--fork-point", upstream, "HEAD");
        return fork.Ok && git.Run("merge-base", "--is-ancestor", fork.Line, upstream).ExitCode is 1 ? fork.Line : null;
    }
}
