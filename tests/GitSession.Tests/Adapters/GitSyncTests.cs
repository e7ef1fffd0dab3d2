using GitSession.Cli.Adapters;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

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
    [InlineData(null)]
    [InlineData("false")]
    [InlineData("true")]
    public void Who_lets_git_fast_forward_alone_gets_no_merge_and_no_rebase(string? rebase)
    {
        Git.Git("config", "pull.ff", "only");
        if (rebase is not null)
            Git.Git("config", "pull.rebase", rebase);
        _shared.OthersPush("theirs.txt", "theirs");
        var forward = Git.Repository.Sync();
        _shared.OthersPush("theirs-too.txt", "theirs");
        Git.MakeACommit("mine.txt");
        Git.Write("untracked.txt", "mine");

        var refusal = Refused(RefusalReason.NotTakenIn);

        forward.Fetched.ShouldBe(1);
        refusal.Others.ShouldBe(["Not possible to fast-forward, aborting."]);
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
    public void Who_is_overtaken_five_times_is_told_and_keeps_everything()
    {
        _shared.OthersPushDuringAPush(times: 100);
        Git.MakeACommit("mine.txt");

        var refusal = Should.Throw<Refusal>(() => Git.Repository.Sync());

        (refusal.Reason, refusal.Subject, refusal.Others[^1]).ShouldBe((RefusalReason.OthersKeepPushing, "5", "4"));
        Git.Read("mine.txt").ShouldBe("mine.txt\n");
        Git.Git("log", "--format=%s").Split('\n').ShouldContain("add mine.txt");
        Git.Status().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public void A_conflict_names_its_paths_and_leaves_everything_as_it_was(string rebase)
    {
        Git.Git("config", "pull.rebase", rebase);
        _shared.OthersPush("first.txt", "theirs");
        Git.Write("first.txt", "ours\n");
        Git.Git("commit", "--quiet", "-am", "ours");
        Git.Write("untracked.txt", "mine");

        var refusal = Refused(RefusalReason.NotTakenIn);

        (refusal.Subject, refusal.Others[1]).ShouldBe(("origin/main", "first.txt"));
        refusal.Others[0].ShouldContain("CONFLICT (content): Merge conflict in first.txt");
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public void What_is_not_committed_and_in_the_way_is_named_and_stays(string rebase)
    {
        Git.Git("config", "pull.rebase", rebase);
        _shared.OthersPush("first.txt", "theirs");
        Git.MakeACommit("mine.txt");
        Git.Write("first.txt", "not committed\n");

        Refused(RefusalReason.ChangesInTheWay).Others.Skip(1).ShouldBe(["first.txt"]);

        Git.Git("stash", "list").ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_git_does_not_track_and_that_is_in_the_way_is_named_and_stays()
    {
        _shared.OthersPush("new.txt", "theirs");
        Git.Write("new.txt", "mine\n");

        Refused(RefusalReason.ChangesInTheWay).Others.Skip(1).ShouldBe(["new.txt"]);

        Git.Read("new.txt").ShouldBe("mine\n");
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
    public void A_branch_without_an_upstream_is_named_with_the_remote_that_there_is()
    {
        Git.BranchTo("fresh");

        var refusal = Refused(RefusalReason.NoUpstream);

        refusal.Subject.ShouldBe("fresh");
        refusal.Others.ShouldBe(["origin"]);
    }

    [Fact]
    public void A_detached_head_is_no_branch()
    {
        Git.Git("switch", "--quiet", "--detach");

        Refused(RefusalReason.DetachedHead);
    }

    [Fact]
    public void An_operation_in_progress_is_the_users_and_stays()
    {
        Git.BranchTo("side");
        Git.MakeACommit("side.txt");
        Git.Git("switch", "--quiet", "main");
        Git.Git("merge", "--quiet", "--no-commit", "--no-ff", "side");
        _shared.OthersPush("theirs.txt", "theirs");

        Refused(RefusalReason.InTheMiddle).Subject.ShouldBe("merge");

        Git.Repository.OperationInProgress().ShouldBe(Operation.Merge);
    }

    [Fact]
    public void A_remote_that_cannot_be_reached_is_told_in_gits_words()
    {
        Git.MakeACommit("mine.txt");
        Git.Git("remote", "set-url", "origin", Path.Combine(Git.Place, "gone.git"));

        var refusal = Refused(RefusalReason.NotFetched);

        (refusal.Subject, refusal.Others[0].Contains("does not appear to be a git repository", StringComparison.Ordinal)).ShouldBe(("origin", true));
    }

    [Fact]
    public void A_hook_of_the_users_that_refuses_the_push_is_told_in_its_words()
    {
        SharedRemote.Hook(Git[".git/hooks"], "pre-push", "echo 'not on a Friday' >&2; exit 1");
        Git.MakeACommit("mine.txt");
        var there = _shared.Head;

        Refused(RefusalReason.PushRefused).Others.ShouldBe(["not on a Friday"]);

        _shared.Head.ShouldBe(there);
    }

    [Fact]
    public void What_a_hook_says_on_its_standard_output_is_told_as_well()
    {
        SharedRemote.Hook(Git[".git/hooks"], "pre-push", "echo 'lint: 3 errors'; exit 1");
        Git.MakeACommit("mine.txt");

        Refused(RefusalReason.PushRefused).Others.ShouldBe(["lint: 3 errors"]);
    }

    [Fact]
    public void A_branch_that_is_protected_is_told_in_the_words_of_the_other_side()
    {
        SharedRemote.Hook(Path.Combine(_shared.Remote, "hooks"), "pre-receive", "echo 'main is protected'; exit 1");
        Git.MakeACommit("mine.txt");

        Refused(RefusalReason.PushRefused).Others.ShouldBe(["main is protected; ! refs/heads/main:refs/heads/main [remote rejected] (pre-receive hook declined)"]);
    }

    [Fact]
    public void What_was_taken_in_before_a_push_was_refused_stays_and_is_counted()
    {
        _shared.OthersPush("theirs.txt", "theirs");
        SharedRemote.Hook(Path.Combine(_shared.Remote, "hooks"), "pre-receive", "exit 1");
        Git.MakeACommit("mine.txt");

        var refusal = Should.Throw<Refusal>(() => Git.Repository.Sync());

        (refusal.Reason, refusal.Others[^1]).ShouldBe((RefusalReason.PushRefused, "1"));
        Git.Read("theirs.txt").ShouldBe("theirs\n");
    }

    [Fact]
    public void A_branch_that_was_removed_there_is_not_made_again()
    {
        Git.BranchTo("side");
        Git.MakeACommit("side.txt");
        Git.Git("push", "--quiet", "--set-upstream", "origin", "side");
        _shared.InOther("push", "--quiet", "origin", "--delete", "side");

        Refused(RefusalReason.UpstreamGone).Others.ShouldBe(["origin/side"]);

        _shared.InOther("ls-remote", "origin", "refs/heads/side").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_branch_that_was_removed_there_is_not_made_again_where_git_forgot_it_or_fetches_one_branch_alone(bool oneBranch)
    {
        Git.BranchTo("side");
        Git.Git("push", "--quiet", "--set-upstream", "origin", "side");
        Git.MakeACommit("side.txt");
        _shared.InOther("push", "--quiet", "origin", "--delete", "side");
        if (oneBranch)
            Git.Git("config", "remote.origin.fetch", "+refs/heads/main:refs/remotes/origin/main");
        Git.Git("update-ref", "-d", "refs/remotes/origin/side");

        Refused(RefusalReason.UpstreamGone).Others.ShouldBe(["origin/side"]);

        _shared.InOther("ls-remote", "origin", "refs/heads/side").ShouldBeEmpty();
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

    private Refusal Refused(RefusalReason reason)
    {
        var before = _shared.State;

        var refusal = Should.Throw<Refusal>(() => Git.Repository.Sync());

        refusal.Reason.ShouldBe(reason, refusal.Message + string.Join("; ", refusal.Others));
        _shared.State.ShouldBe(before);
        return refusal;
    }
}
