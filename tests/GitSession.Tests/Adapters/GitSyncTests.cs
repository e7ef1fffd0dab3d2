using GitSession.Cli.Adapters;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

/// <summary>What a sync brings here and takes there, where nothing stands against it.</summary>
public sealed class GitSyncTests : IDisposable
{
    private readonly SharedRemote _shared = new();

    private GitFixture Git => _shared.Git;

    public void Dispose() => _shared.Dispose();

    [Fact]
    public void Where_both_have_the_same_there_is_nothing_to_do()
    {
        var head = _shared.Head;

        var result = Git.Repository.Sync();

        result.ShouldBe(new SyncResult("main", "origin/main", head, head, Fetched: 0, Pushed: 0, To: null));
    }

    [Fact]
    public void What_is_new_there_is_taken_in_where_there_is_nothing_to_push()
    {
        var before = _shared.Head;
        _shared.OthersPush("one.txt", "1");
        _shared.OthersPush("two.txt", "2");

        var result = Git.Repository.Sync();

        result.ShouldBe(new SyncResult("main", "origin/main", before, _shared.Head, Fetched: 2, Pushed: 0, To: null));
        Git.Read("two.txt").ShouldBe("2\n");
    }

    [Fact]
    public void What_is_not_there_yet_is_pushed()
    {
        Git.MakeACommit("mine.txt");
        Git.MakeACommit("mine-too.txt");

        var result = Git.Repository.Sync();

        (result.Fetched, result.Pushed, result.To).ShouldBe((0, 2, _shared.Remote));
        _shared.Head.ShouldBe(result.Head);
    }

    // A merge is one commit more, which is pushed with the rest.
    [Theory]
    [InlineData("false", 2)]
    [InlineData("true", 1)]
    public void Both_at_once_as_it_is_configured(string rebase, int pushed)
    {
        Git.Git("config", "pull.rebase", rebase);
        _shared.OthersPush("theirs.txt", "theirs");
        Git.MakeACommit("mine.txt");

        var result = Git.Repository.Sync();

        (result.Fetched, result.Pushed, result.To).ShouldBe((1, pushed, _shared.Remote));
        _shared.Head.ShouldBe(Git.Git("rev-parse", "HEAD"));
        Git.Repository.Sync().To.ShouldBeNull();
    }

    [Theory]
    [InlineData("simple")]
    [InlineData("current")]
    public void Where_it_is_pushed_elsewhere_than_it_is_pulled_from_both_are_named(string pushDefault)
    {
        Git.Git("config", "push.default", pushDefault);
        var fork = Path.Combine(Git.Place, "fork.git");
        Git.Git("clone", "--quiet", "--bare", _shared.Remote, fork);
        Git.Git("remote", "add", "fork", fork);
        Git.Git("config", "remote.pushDefault", "fork");
        Git.MakeACommit("mine.txt");

        var (first, second) = (Git.Repository.Sync(), Git.Repository.Sync());

        (first.Pushed, first.To).ShouldBe((1, fork));
        (second.To, second.Upstream, second.PushedTo).ShouldBe((null, "origin/main", pushDefault is "simple" ? fork : "fork/main"));
    }

    [Fact]
    public void What_others_push_while_a_push_is_under_way_is_taken_in_and_the_push_done_again()
    {
        _shared.OthersPushDuringAPush(times: 2);
        Git.MakeACommit("mine.txt");

        var result = Git.Repository.Sync();

        (result.Fetched, result.To).ShouldBe((2, _shared.Remote));
        _shared.Head.ShouldBe(Git.Git("rev-parse", "HEAD"));
        Git.Git("log", "--format=%s").Split('\n').Count(subject => subject is "during").ShouldBe(2);
    }

    [Fact]
    public void What_is_staged_and_changed_and_in_nobodys_way_stays_so()
    {
        _shared.OthersPush("theirs.txt", "theirs");
        Git.Write("first.txt", "changed\n");
        Git.Write("staged.txt", "staged\n");
        Git.Git("add", "staged.txt");

        Git.Repository.Sync().Fetched.ShouldBe(1);

        Git.Status().ShouldBe(" M first.txt\nA  staged.txt");
    }

    [Fact]
    public void A_clone_of_an_empty_repository_pushes_its_first_commits()
    {
        var (remote, clone) = (Path.Combine(Git.Place, "empty.git"), Path.Combine(Git.Place, "clone"));
        Git.Git("init", "--quiet", "--bare", "--initial-branch=main", remote);
        Git.Git("clone", "--quiet", remote, clone);
        Git.Git("-C", clone, "-c", "user.name=R", "-c", "user.email=r@example.org", "commit", "--quiet", "--allow-empty", "-m", "one");
        var worktree = Worktree.Find(clone, Git.Environment);

        var result = new GitRepository(worktree, worktree.Git(Git.Environment)).Sync();

        (result.Fetched, result.Pushed, result.To).ShouldBe((0, 1, remote));
    }

    [Fact]
    public void A_branch_without_a_commit_takes_in_all_that_there_is()
    {
        var clone = Path.Combine(Git.Place, "clone");
        Git.Git("init", "--quiet", "--initial-branch=main", clone);
        Git.Git("-C", clone, "remote", "add", "origin", _shared.Remote);
        Git.Git("-C", clone, "config", "branch.main.remote", "origin");
        Git.Git("-C", clone, "config", "branch.main.merge", "refs/heads/main");
        _shared.OthersPush("journal/2026-11-20-theirs.md", "# Theirs");
        var worktree = Worktree.Find(clone, Git.Environment);
        var repository = new GitRepository(worktree, worktree.Git(Git.Environment));

        var result = repository.Sync();

        (result.Fetched, result.Head, result.To).ShouldBe((2, _shared.Head, null));
        repository.Added(result.From, result.Head, "journal").ShouldBe(["journal/2026-11-20-theirs.md"]);
    }

    [Fact]
    public void What_a_hook_commits_before_a_push_goes_with_the_next_one()
    {
        SharedRemote.Hook(Git[".git/hooks"], "pre-push", "test -e committed && exit 0\necho more >committed\ngit add committed && git commit --quiet -m more\nexit 1");
        Git.MakeACommit("mine.txt");

        var result = Git.Repository.Sync();

        (result.Pushed, _shared.Head).ShouldBe((2, Git.Git("rev-parse", "HEAD")));
    }
}
