using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

public sealed class GitPushTests : IDisposable
{
    private readonly SharedRemote _shared = new();

    private GitFixture Git => _shared.Git;

    public void Dispose() => _shared.Dispose();

    [Fact]
    public void What_was_committed_is_pushed_to_where_the_branch_is_pushed()
    {
        Git.MakeACommit("mine.txt");

        var result = Git.Repository.Push();

        (result.Pushed, result.Detail).ShouldBe((true, _shared.Remote));
        _shared.Head.ShouldBe(Git.Git("rev-parse", "HEAD"));
    }

    [Theory, Trait("Requirement", "MEM-76")]
    [InlineData("false", 2)]
    [InlineData("true", 1)]
    public void What_others_pushed_meanwhile_is_taken_in_as_it_is_configured(string rebase, int parents)
    {
        Git.Git("config", "pull.rebase", rebase);
        _shared.OthersPush("theirs.txt", "theirs");
        Git.MakeACommit("mine.txt");

        var result = Git.Repository.Push();

        result.Pushed.ShouldBeTrue(result.Detail);
        _shared.Head.ShouldBe(Git.Git("rev-parse", "HEAD"));
        Git.Git("log", "-1", "--format=%P").Split(' ').Length.ShouldBe(parents);
        File.Exists(Git["theirs.txt"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public void What_cannot_be_taken_in_without_a_person_is_left_as_it_was(string rebase)
    {
        Git.Git("config", "pull.rebase", rebase);
        _shared.OthersPush("first.txt", "theirs");
        Git.Write("first.txt", "ours\n");
        Git.Git("commit", "--quiet", "-am", "ours");
        Git.Write("untracked.txt", "mine");
        var (head, status) = (Git.Git("rev-parse", "HEAD"), Git.Status());

        var result = Git.Repository.Push();

        result.Pushed.ShouldBeFalse();
        result.Detail.ShouldContain("CONFLICT");
        (Git.Git("rev-parse", "HEAD"), Git.Status(), Git.Repository.OperationInProgress()).ShouldBe((head, status, null));
    }

    [Fact]
    public void Merges_that_a_rebase_is_to_keep_are_kept_with_what_only_they_hold()
    {
        Git.Git("config", "pull.rebase", "merges");
        Git.BranchTo("side");
        Git.MakeACommit("side.txt");
        Git.Git("switch", "--quiet", "main");
        Git.MakeACommit("main.txt");
        Git.Git("merge", "--quiet", "--no-commit", "--no-ff", "side");
        Git.Write("only-here.txt", "resolved");
        Git.Git("add", "only-here.txt");
        Git.Git("commit", "--quiet", "-m", "merge");
        _shared.OthersPush("theirs.txt", "theirs");

        var result = Git.Repository.Push();

        result.Pushed.ShouldBeTrue(result.Detail);
        Git.Git("log", "-1", "--format=%P").Split(' ').Length.ShouldBe(2);
    }

    [Fact]
    public void A_hook_of_the_users_that_refuses_the_merge_leaves_no_merge_in_progress()
    {
        Git.Write(".git/hooks/pre-merge-commit", "#!/bin/sh\nexit 1\n");
        GitFixture.MakeExecutable(Git[".git/hooks/pre-merge-commit"]);
        _shared.OthersPush("theirs.txt", "theirs");
        Git.MakeACommit("mine.txt");

        var result = Git.Repository.Push();

        (result.Pushed, Git.Repository.OperationInProgress(), Git.Status()).ShouldBe((false, null, ""));
        result.Detail.ShouldNotContain(Git.Place);
    }

    [Fact]
    public void What_is_not_committed_is_not_put_aside_even_where_git_is_told_to()
    {
        Git.Git("config", "pull.rebase", "true");
        Git.Git("config", "rebase.autoStash", "true");
        _shared.OthersPush("first.txt", "theirs");
        Git.MakeACommit("mine.txt");
        Git.Write("first.txt", "not committed\n");

        var result = Git.Repository.Push();

        (result.Pushed, Git.Status(), Git.Git("stash", "list")).ShouldBe((false, " M first.txt", ""));
    }

    [Fact]
    public void Where_it_is_pushed_elsewhere_than_it_is_pulled_from_nothing_is_taken_in()
    {
        var fork = Path.Combine(Git.Place, "fork.git");
        Git.Git("clone", "--quiet", "--bare", _shared.Remote, fork);
        Git.Git("remote", "add", "fork", fork);
        Git.Git("config", "remote.pushDefault", "fork");
        Git.Git("config", "push.default", "current");
        _shared.OthersPush("theirs.txt", "theirs");
        _shared.InOther("push", "--quiet", fork, "main");
        Git.MakeACommit("mine.txt");
        var head = Git.Git("rev-parse", "HEAD");

        var result = Git.Repository.Push();

        (result.Pushed, Git.Git("rev-parse", "HEAD")).ShouldBe((false, head));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_branch_that_was_removed_there_is_not_made_again(bool pruned)
    {
        Git.BranchTo("side");
        Git.Git("push", "--quiet", "--set-upstream", "origin", "side");
        Git.MakeACommit("side.txt");
        _shared.InOther("push", "--quiet", "origin", "--delete", "side");
        if (pruned)
            Git.Git("fetch", "--quiet", "--prune");

        var result = Git.Repository.Push();

        result.ShouldBe(new PushResult(false, "branch side follows origin/side, and that is not there any more; git push, where it is to be there again"));
        _shared.InOther("ls-remote", "origin", "refs/heads/side").ShouldBeEmpty();
    }

    [Fact]
    public void Where_only_what_it_was_begun_from_was_removed_there_it_is_pushed()
    {
        Git.Git("config", "push.default", "current");
        Git.BranchTo("side");
        Git.Git("push", "--quiet", "--set-upstream", "origin", "side");
        Git.Git("switch", "--quiet", "--create", "next", "--track", "origin/side");
        Git.MakeACommit("next.txt");
        _shared.InOther("push", "--quiet", "origin", "--delete", "side");

        var result = Git.Repository.Push();

        result.Pushed.ShouldBeTrue(result.Detail);
        _shared.InOther("ls-remote", "origin", "refs/heads/side").ShouldBeEmpty();
    }

    [Fact]
    public void Where_it_is_pushed_to_another_remote_what_was_removed_from_the_one_stays_removed()
    {
        var fork = Path.Combine(Git.Place, "fork.git");
        Git.Git("clone", "--quiet", "--bare", _shared.Remote, fork);
        Git.Git("remote", "add", "fork", fork);
        Git.BranchTo("side");
        Git.Git("push", "--quiet", "--set-upstream", "origin", "side");
        Git.Git("config", "remote.pushDefault", "fork");
        _shared.InOther("push", "--quiet", "origin", "--delete", "side");

        Git.Repository.Push().ShouldBe(new PushResult(true, fork));

        _shared.InOther("ls-remote", "origin", "refs/heads/side").ShouldBeEmpty();
    }

    [Fact]
    public void A_branch_that_was_never_there_is_pushed_where_git_makes_its_upstream()
    {
        Git.Git("config", "push.autoSetupRemote", "true");
        Git.BranchTo("fresh");
        Git.MakeACommit("fresh.txt");

        var result = Git.Repository.Push();

        result.Pushed.ShouldBeTrue(result.Detail);
    }

    [Fact]
    public void Who_is_overtaken_each_time_is_told_how_often_and_what_to_type()
    {
        _shared.OthersPushDuringAPush(times: 100);
        Git.MakeACommit("mine.txt");

        var result = Git.Repository.Push();

        result.Pushed.ShouldBeFalse();
        result.Detail.ShouldStartWith("others pushed meanwhile each of 5 times: ");
        result.Detail.ShouldEndWith("; git session sync, once more");
    }

    [Fact]
    public void Work_that_is_in_the_way_is_not_touched()
    {
        Git.Git("config", "pull.rebase", "true");
        _shared.OthersPush("theirs.txt", "theirs");
        Git.MakeACommit("mine.txt");
        Git.Write("mine.txt", "not committed\n");

        var result = Git.Repository.Push();

        result.Pushed.ShouldBeFalse();
        Git.Status().ShouldBe(" M mine.txt");
    }

    [Fact]
    public void Without_an_upstreamGits_own_words_say_so()
    {
        Git.BranchTo("fresh");

        var result = Git.Repository.Push();

        (result.Pushed, result.Detail.Contains("no upstream", StringComparison.Ordinal)).ShouldBe((false, true));
    }
}
