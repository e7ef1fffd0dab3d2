using GitSession.Cli.Adapters;
using GitSession.Cli.GitHooks.Installation;

namespace GitSession.Tests.Hooks;

public sealed class HookReachTests : IDisposable
{
    private readonly HookRepository _here = new();

    public void Dispose() => _here.Dispose();

    [Fact]
    public void It_is_known_whether_git_comes_to_our_hooks()
    {
        var before = Find();

        _here.Session("init");

        before.State.ShouldBe(HookReachState.NotInstalled);
        Find().ShouldBe(new HookReach(_here.Hooks, HookReachState.Reached));
    }

    [Fact]
    public void A_place_that_was_named_later_leads_elsewhere()
    {
        _here.Session("init");

        _here.Run("config", "core.hooksPath", "theirs");

        Find().ShouldBe(new HookReach(_here.Git["theirs"], HookReachState.LedElsewhere));
    }

    [Fact]
    public void A_manager_calls_ours_or_does_not()
    {
        _here.Script(".git/hooks/pre-commit", ManagerSamples.PreCommitHook);
        _here.Session("init");
        var wired = Find();

        File.Delete(_here.Git[".git/hooks/pre-commit.legacy"]);

        wired.State.ShouldBe(HookReachState.Reached);
        Find().State.ShouldBe(HookReachState.NotWired);
    }

    private HookReach Find()
    {
        var worktree = Worktree.Find(_here.Root, _here.Environment);
        return HookReach.Find(worktree, worktree.Git(_here.Environment));
    }
}
