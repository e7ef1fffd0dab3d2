using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

/// <summary>What a sync refuses, in whose words, and that everything stays as it was.</summary>
public sealed class GitSyncRefusalTests : IDisposable
{
    private readonly SharedRemote _shared = new();

    private GitFixture Git => _shared.Git;

    public void Dispose() => _shared.Dispose();

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
    public void An_index_that_another_process_holds_keeps_everything_as_it_is()
    {
        _shared.OthersPush("theirs.txt", "theirs");
        Git.MakeACommit("mine.txt");
        Git.Write("untracked.txt", "mine");
        Git.Write(".git/index.lock", "");

        Refused(RefusalReason.IndexLocked);

        Git.Repository.OperationInProgress().ShouldBeNull();
        File.Delete(Git[".git/index.lock"]);
        Git.Repository.Sync().Fetched.ShouldBe(1);
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

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_branch_that_was_removed_there_is_not_made_again(bool forgotten, bool fetchedAlone)
    {
        Git.BranchTo("side");
        Git.Git("push", "--quiet", "--set-upstream", "origin", "side");
        Git.MakeACommit("side.txt");
        _shared.InOther("push", "--quiet", "origin", "--delete", "side");
        if (fetchedAlone)
            Git.Git("config", "remote.origin.fetch", "+refs/heads/main:refs/remotes/origin/main");
        if (forgotten)
            Git.Git("update-ref", "-d", "refs/remotes/origin/side");

        Refused(RefusalReason.UpstreamGone).Others.ShouldBe(["origin/side"]);

        _shared.InOther("ls-remote", "origin", "refs/heads/side").ShouldBeEmpty();
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
