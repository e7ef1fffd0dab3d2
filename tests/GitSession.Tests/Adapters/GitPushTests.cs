using GitSession.Cli.Adapters;
using GitSession.Tests.Support;

namespace GitSession.Tests.Adapters;

public sealed class GitPushTests : IDisposable
{
    private readonly GitFixture _git = new();
    private readonly string _remote;
    private readonly string _other;

    public GitPushTests()
    {
        (_remote, _other) = (Path.Combine(_git.Place, "remote.git"), Path.Combine(_git.Place, "other"));
        _git.MakeACommit("first.txt");
        _git.Git("clone", "--quiet", "--bare", _git.Root, _remote);
        _git.Git("remote", "add", "origin", _remote);
        _git.Git("fetch", "--quiet");
        _git.Git("branch", "--quiet", "--set-upstream-to=origin/main");
        _git.Git("clone", "--quiet", _remote, _other);
    }

    public void Dispose() => _git.Dispose();

    [Fact]
    public void What_was_committed_is_pushed_to_where_the_branch_is_pushed()
    {
        _git.MakeACommit("mine.txt");

        var result = _git.Repository.Push();

        (result.Pushed, result.Detail).ShouldBe((true, _remote));
        Remote().ShouldBe(_git.Git("rev-parse", "HEAD"));
    }

    [Theory, Trait("Requirement", "MEM-76")]
    [InlineData("false", 2)]
    [InlineData("true", 1)]
    public void What_others_pushed_meanwhile_is_taken_in_as_it_is_configured(string rebase, int parents)
    {
        _git.Git("config", "pull.rebase", rebase);
        OthersPush("theirs.txt", "theirs");
        _git.MakeACommit("mine.txt");

        var result = _git.Repository.Push();

        result.Pushed.ShouldBeTrue(result.Detail);
        Remote().ShouldBe(_git.Git("rev-parse", "HEAD"));
        _git.Git("log", "-1", "--format=%P").Split(' ').Length.ShouldBe(parents);
        File.Exists(_git["theirs.txt"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public void What_cannot_be_taken_in_without_a_person_is_left_as_it_was(string rebase)
    {
        _git.Git("config", "pull.rebase", rebase);
        OthersPush("first.txt", "theirs");
        _git.Write("first.txt", "ours\n");
        _git.Git("commit", "--quiet", "-am", "ours");
        _git.Write("untracked.txt", "mine");
        var (head, status) = (_git.Git("rev-parse", "HEAD"), _git.Status());

        var result = _git.Repository.Push();

        result.Pushed.ShouldBeFalse();
        result.Detail.ShouldContain("CONFLICT");
        (_git.Git("rev-parse", "HEAD"), _git.Status(), _git.Repository.OperationInProgress()).ShouldBe((head, status, null));
    }

    [Fact]
    public void Merges_that_a_rebase_is_to_keep_are_kept_with_what_only_they_hold()
    {
        _git.Git("config", "pull.rebase", "merges");
        _git.BranchTo("side");
        _git.MakeACommit("side.txt");
        _git.Git("switch", "--quiet", "main");
        _git.MakeACommit("main.txt");
        _git.Git("merge", "--quiet", "--no-commit", "--no-ff", "side");
        _git.Write("only-here.txt", "resolved");
        _git.Git("add", "only-here.txt");
        _git.Git("commit", "--quiet", "-m", "merge");
        OthersPush("theirs.txt", "theirs");

        var result = _git.Repository.Push();

        result.Pushed.ShouldBeTrue(result.Detail);
        _git.Git("log", "-1", "--format=%P").Split(' ').Length.ShouldBe(2);
    }

    [Fact]
    public void A_hook_of_the_users_that_refuses_the_merge_leaves_no_merge_in_progress()
    {
        _git.Write(".git/hooks/pre-merge-commit", "#!/bin/sh\nexit 1\n");
        GitFixture.MakeExecutable(_git[".git/hooks/pre-merge-commit"]);
        OthersPush("theirs.txt", "theirs");
        _git.MakeACommit("mine.txt");

        var result = _git.Repository.Push();

        (result.Pushed, _git.Repository.OperationInProgress(), _git.Status()).ShouldBe((false, null, ""));
        result.Detail.ShouldNotContain(_git.Place);
    }

    [Fact]
    public void What_is_not_committed_is_not_put_aside_even_where_git_is_told_to()
    {
        _git.Git("config", "pull.rebase", "true");
        _git.Git("config", "rebase.autoStash", "true");
        OthersPush("first.txt", "theirs");
        _git.MakeACommit("mine.txt");
        _git.Write("first.txt", "not committed\n");

        var result = _git.Repository.Push();

        (result.Pushed, _git.Status(), _git.Git("stash", "list")).ShouldBe((false, " M first.txt", ""));
    }

    [Fact]
    public void Where_it_is_pushed_elsewhere_than_it_is_pulled_from_nothing_is_taken_in()
    {
        var fork = Path.Combine(_git.Place, "fork.git");
        _git.Git("clone", "--quiet", "--bare", _remote, fork);
        _git.Git("remote", "add", "fork", fork);
        _git.Git("config", "remote.pushDefault", "fork");
        _git.Git("config", "push.default", "current");
        OthersPush("theirs.txt", "theirs");
        new GitProcess(_other, _git.Environment).Run("push", "--quiet", fork, "main").OrFail();
        _git.MakeACommit("mine.txt");
        var head = _git.Git("rev-parse", "HEAD");

        var result = _git.Repository.Push();

        (result.Pushed, _git.Git("rev-parse", "HEAD")).ShouldBe((false, head));
    }

    [Fact]
    public void Work_that_is_in_the_way_is_not_touched()
    {
        _git.Git("config", "pull.rebase", "true");
        OthersPush("theirs.txt", "theirs");
        _git.MakeACommit("mine.txt");
        _git.Write("mine.txt", "not committed\n");

        var result = _git.Repository.Push();

        result.Pushed.ShouldBeFalse();
        _git.Status().ShouldBe(" M mine.txt");
    }

    [Fact]
    public void Without_an_upstream_gits_own_words_say_so()
    {
        _git.BranchTo("fresh");

        var result = _git.Repository.Push();

        (result.Pushed, result.Detail.Contains("no upstream", StringComparison.Ordinal)).ShouldBe((false, true));
    }

    private string Remote() => new GitProcess(_remote, _git.Environment).Run("rev-parse", "main").OrFail().Line;

    private void OthersPush(string file, string text)
    {
        var git = new GitProcess(_other, _git.Environment);
        File.WriteAllText(Path.Combine(_other, file), text + "\n");
        git.Run("add", file).OrFail();
        git.Run("-c", "user.name=Other", "-c", "user.email=other@example.org", "commit", "--quiet", "-m", "theirs").OrFail();
        git.Run("push", "--quiet").OrFail();
    }
}
