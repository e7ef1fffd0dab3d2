using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

public sealed class GitStateTests : IDisposable
{
    private const string Session = "2026-11-20-09-15-inbox-k3f2";
    private readonly GitFixture _git = new();

    public void Dispose() => _git.Dispose();

    [Fact, Trait("Requirement", "SES-42"), Trait("Requirement", "SES-15")]
    public void Everything_that_is_not_committed_is_told_apart()
    {
        _git.MakeACommit("changed file.txt");
        _git.MakeACommit("both.txt");
        _git.MakeACommit("gone.txt");
        _git.Write("stashed.txt", "");
        _git.Git("add", "stashed.txt");
        _git.Git("stash");
        _git.Write("changed file.txt", "1\n");
        _git.Write("both.txt", "1\n");
        _git.Git("add", "both.txt");
        _git.Write("both.txt", "2\n");
        _git.Git("rm", "--quiet", "gone.txt");
        _git.Write("ünïcödé 日本/a.txt", "");
        _git.Write(".git/info/exclude", "ignored.txt\n");
        _git.Write("ignored.txt", "");

        var state = Read();

        state.Staged.ShouldBe([new FileState('M', "both.txt"), new FileState('D', "gone.txt")]);
        state.Unstaged.ShouldBe([new FileState('M', "both.txt"), new FileState('M', "changed file.txt")]);
        state.Untracked.ShouldBe(["ünïcödé 日本/"]);
        (state.Stashes, state.Branch, state.Commit).ShouldBe((1, "main", _git.Git("rev-parse", "HEAD")));
    }

    [Fact]
    public void What_is_untracked_is_told_whatever_git_is_set_to_show()
    {
        _git.Git("config", "status.showUntrackedFiles", "no");
        _git.Write("new.txt", "");

        Read().Untracked.ShouldBe(["new.txt"]);
    }

    [Fact, Trait("Requirement", "SES-42")]
    public void A_conflict_and_the_merge_that_it_stands_in_are_told()
    {
        Conflict();

        var state = Read();

        (state.Operation, state.Conflicts.ShouldHaveSingleItem(), state.Staged.Length).ShouldBe((Operation.Merge, "a.txt", 0));
    }

    [Fact, Trait("Requirement", "SES-42")]
    public void How_far_the_branch_is_from_its_upstream_is_counted_both_ways()
    {
        _git.MakeACommit();
        _git.BranchTo("upstream");
        _git.MakeACommit();
        _git.Git("switch", "--quiet", "-c", "mine", "main");
        _git.MakeACommit();
        _git.MakeACommit();
        _git.Git("branch", "--set-upstream-to=upstream");

        var state = Read();

        (state.Upstream, state.Ahead, state.Behind).ShouldBe(("upstream", 2, 1));
    }

    [Fact]
    public void An_upstream_that_is_gone_is_named_and_no_distance_invented()
    {
        _git.MakeACommit();
        _git.Git("config", "branch.main.remote", ".");
        _git.Git("config", "branch.main.merge", "refs/heads/gone");

        var state = Read();

        (state.Upstream, state.Ahead, state.Behind).ShouldBe(("gone", null, null));
    }

    [Fact]
    public void A_branch_without_a_commit_and_a_detached_head()
    {
        var unborn = Read();
        _git.MakeACommit();
        _git.Git("switch", "--quiet", "--detach");
        var detached = Read();

        (unborn.Branch, unborn.Commit, unborn.Commits?.Length).ShouldBe(("main", null, 0));
        (detached.Branch, detached.Commit).ShouldBe((null, _git.Git("rev-parse", "HEAD")));
    }

    [Fact, Trait("Requirement", "SES-43")]
    public void Commits_since_the_start_are_told_with_the_session_that_their_trailer_names()
    {
        _git.MakeACommit();
        var start = _git.Git("rev-parse", "HEAD");
        Commit("mine", $"mine\n\nBody.\n\nSession: {Session}\n");
        Commit("anothers", "another's\n\nSession: else\n");
        Commit("nobodys", "nobody's");

        var state = Read(start, "main");

        state.Commits.ShouldNotBeNull().Select(commit => (commit.Subject, commit.Session)).ShouldBe([("nobody's", null), ("another's", "else"), ("mine", Session)]);
        state.SinceStart.ShouldBe(new DiffStat(3, 3, 0));
    }

    [Fact]
    public void A_commit_without_a_trailer_is_told_to_be_the_users_own_or_somebody_elses()
    {
        _git.MakeACommit();
        var start = _git.Git("rev-parse", "HEAD");
        Commit("mine", "mine");
        _git.Git("-c", "user.email=other@example.org", "commit", "--quiet", "--allow-empty", "-m", "theirs");

        var commits = Read(start, "main").Commits.ShouldNotBeNull();

        commits.Select(commit => (commit.Subject, commit.IsOwn)).ShouldBe([("theirs", false), ("mine", true)]);
        commits[0].CommittedAt.ShouldBe(DateTimeOffset.Parse("2026-11-20T09:15:04+01:00"));
    }

    [Fact]
    public void Commits_on_the_branch_where_the_session_began_count_when_head_has_left_it()
    {
        _git.MakeACommit();
        var start = _git.Git("rev-parse", "HEAD");
        Commit("left", "left behind");
        _git.Git("switch", "--quiet", "-c", "other", start);
        Commit("here", "here");

        var subjects = Read(start, "main").Commits.ShouldNotBeNull().Select(commit => commit.Subject);

        subjects.ShouldBe(["here", "left behind"], ignoreOrder: true);
    }

    [Fact]
    public void A_start_that_is_no_longer_in_the_repository_is_said_to_be_gone_and_commits_that_name_their_session_are_told_all_the_same()
    {
        Commit("here", "here\n\nSession: s-1");

        var state = Read("0123456789012345678901234567890123456789", "main");

        (state.StartIsGone, state.SinceStart).ShouldBe((true, null));
        state.Commits.ShouldNotBeNull().ShouldHaveSingleItem().Session.ShouldBe("s-1");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("main")]
    [InlineData("deleted")]
    public void A_start_that_a_rebase_left_behind_is_gone_and_whose_a_commit_is_only_its_trailer_tells(string? branch)
    {
        _git.MakeACommit();
        Commit("start", "start");
        var start = _git.Git("rev-parse", "HEAD");
        _git.Git("commit", "--quiet", "--amend", "-m", "rewritten");

        var state = Read(start, branch);

        state.StartIsGone.ShouldBeTrue();
        state.Commits.ShouldNotBeNull().ShouldAllBe(commit => !commit.IsOwn);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("main", false)]
    public void A_start_that_the_branch_has_is_not_gone_where_head_is_elsewhere(string? branch, bool gone)
    {
        _git.MakeACommit();
        var before = _git.Git("rev-parse", "HEAD");
        _git.MakeACommit();
        var start = _git.Git("rev-parse", "HEAD");
        _git.Git("switch", "--quiet", "--detach", before);

        Read(start, branch).StartIsGone.ShouldBe(gone);
    }

    [Fact, Trait("Requirement", "SES-43")]
    public void The_journal_is_no_part_of_what_was_changed_since_the_start()
    {
        _git.MakeACommit();
        var start = _git.Git("rev-parse", "HEAD");
        _git.MakeACommit("journal/a.md");
        _git.MakeACommit(".ai_context/handoffs/a.md");

        Read(start, "main").SinceStart.ShouldBe(new DiffStat(0, 0, 0));
    }

    [Fact, Trait("Requirement", "SES-45")]
    public void The_newest_tag_that_marks_a_deployment_and_the_commits_since()
    {
        _git.MakeACommit();
        _git.Git("tag", "v1.0.0-rc-1");
        _git.MakeACommit();
        _git.Git("tag", "nightly");
        _git.MakeACommit();

        (Read().Deployment, Read(deployments: "release/*").Deployment).ShouldBe((new Deployment("v1.0.0-rc-1", 2), null));
    }

    [Fact, Trait("Requirement", "SES-42")]
    public void Other_worktrees_and_changed_submodules_are_named()
    {
        using var library = new GitFixture();
        library.MakeACommit();
        _git.MakeACommit();
        _git.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.Root, "lib");
        _git.Git("commit", "--quiet", "-m", "lib");
        _git.Write("lib/file-1.txt", "changed");
        _git.Git("worktree", "add", "--quiet", "-b", "hotfix", Path.Combine(_git.Place, "hot fix"));

        var state = Read();

        state.Submodules.ShouldHaveSingleItem().ShouldBe(new ChangedSubmodule("lib", NewCommit: false, Modified: true, Untracked: false));
        (state.Worktrees.ShouldHaveSingleItem().Name, state.Worktrees[0].Branch, state.Unstaged.Length).ShouldBe(("hot fix", "hotfix", 0));
    }

    [Fact]
    public void In_a_repository_of_sha_256_as_anywhere()
    {
        using var git = new GitFixture("--object-format=sha256");
        git.MakeACommit();

        git.Repository.State(null, "main", "v*").Commit.ShouldNotBeNull().Length.ShouldBe(64);
    }

    private RepositoryState Read(string? since = null, string? branch = null, string deployments = "v*") => _git.Repository.State(since, branch, deployments);

    private void Commit(string file, string message)
    {
        _git.Write(file, "x\n");
        _git.Git("add", file);
        _git.Git("commit", "--quiet", "-m", message);
    }

    private void Conflict()
    {
        Commit("a.txt", "a");
        _git.BranchTo("other");
        _git.Write("a.txt", "theirs\n");
        _git.Git("commit", "--quiet", "-am", "theirs");
        _git.Git("switch", "--quiet", "main");
        _git.Write("a.txt", "ours\n");
        _git.Git("commit", "--quiet", "-am", "ours");
        _git.Try("merge", "other");
    }
}
