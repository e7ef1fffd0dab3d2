using System.Globalization;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Brings a branch and the one that it follows together, with `git fetch`, `git pull` and `git push` and nothing else.</summary>
internal sealed class GitSync(GitProcess git, Func<Operation?> operation, Func<bool> isIndexLocked)
{
    private readonly GitPull _pull = new(git, operation, isIndexLocked);

    /// <summary>Pushes, and takes in only what is in the way of that.</summary>
    public PushResult Push()
    {
        try
        {
            _pull.Look();
            return new PushResult(true, new GitPush(git, _pull).Run().To);
        }
        catch (Refusal refusal) when (refusal.Others is [var words, ..])
        {
            return new PushResult(false, refusal.Reason switch
            {
                RefusalReason.PushRefused when Followed.Find(git) is null && git.Run("remote").Line is "" => "there is no remote; git remote add origin <url>, then git push --set-upstream origin HEAD",
                RefusalReason.PushRefused => words,
                RefusalReason.OthersKeepPushing => $"others pushed meanwhile each of {refusal.Subject} times: {words}; git session sync, once more",
                RefusalReason.UpstreamGone => $"branch {refusal.Subject} follows {words}, and that is not there any more; git push, where it is to be there again",
                RefusalReason.UpstreamRewritten => $"{refusal.Subject} was rewritten there, and {words} of its former commits would come back; git session sync says which",
                RefusalReason.LeftInProgress => $"others pushed meanwhile, and taking their commits in stopped in the middle of a {refusal.Others[1]}; see git status",
                _ => $"others pushed meanwhile, and their commits cannot be taken in by themselves: {words}",
            });
        }
    }

    /// <summary>Takes in what is new, whether or not there is anything to push, and pushes what is not there yet.</summary>
    public SyncResult Run()
    {
        if (operation() is { } begun)
            throw new Refusal(RefusalReason.InTheMiddle, begun.Word());
        var followed = Followed.Of(git);
        var before = Commit("HEAD");
        var tip = new FetchedUpstream(git, followed).Commit();
        RewrittenUpstream.Refuse(git);
        if (tip is not null && Count(tip, before) > 0)
            _pull.Run();
        var head = _pull.Tip is null ? before : Commit("HEAD");
        var from = before ?? EmptyTree();
        var synced = new SyncResult(followed.Branch, followed.Name, from, head ?? from, TakenIn(before), Pushed: 0, To: null);
        var pushed = Commit("@{push}");
        return head is null || ((pushed ?? tip) is { } there && Count(head, there) is 0)
            ? synced with { PushedTo = pushed is null ? null : followed.Elsewhere(git) }
            : Push(synced, before, tip);
    }

    private SyncResult Push(SyncResult synced, string? before, string? tip)
    {
        try
        {
            var pushed = new GitPush(git, _pull).Run();
            var head = Commit("HEAD") ?? synced.Head;
            return pushed.IsUpToDate
                ? synced with { Head = head, PushedTo = pushed.To }
                : synced with { Head = head, Fetched = TakenIn(before), Pushed = Count(head, pushed.Old ?? tip), To = pushed.To };
        }
        catch (Refusal refusal) when (refusal.Reason is RefusalReason.PushRefused or RefusalReason.OthersKeepPushing && TakenIn(before) is > 0 and var taken)
        {
            // What was taken in stays: it is the user's history now, as after a pull.
            throw new Refusal(refusal.Reason, refusal.Subject, [.. refusal.Others.Take(1), taken.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private int TakenIn(string? before) => _pull.Tip is { } tip ? Count(tip, before) : 0;

    private int Count(string commit, string? without) => commit == without
        ? 0
        : int.Parse(git.Run(["rev-list", "--count", commit, .. without is null ? Array.Empty<string>() : ["^" + without]]).OrFail().Line, CultureInfo.InvariantCulture);

    private string? Commit(string revision) => git.Run("rev-parse", "--verify", "-q", revision + "^{commit}") is { Ok: true } found ? found.Line : null;

    // gitglossary(7): git knows it in every repository, by an id that depends on the repository's hash.
    private string EmptyTree() => git.Run(["hash-object", "-t", "tree", "--stdin"], "", index: null).OrFail().Line;
}
