using GitSession.Cli.Adapters;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

public sealed class GitRepositoryTests : IDisposable
{
    private readonly GitFixture _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_branch_without_a_commit_has_a_name_and_no_commit()
    {
        _git.Repository.Head().ShouldBe(new Head("main", null));
    }

    [Fact]
    public void A_detached_head_has_a_commit_and_no_name()
    {
        _git.MakeACommit();
        _git.Git("switch", "--quiet", "--detach");

        var head = _git.Repository.Head();

        head.ShouldBe(new Head(null, _git.Git("rev-parse", "HEAD")));
    }

    [Theory]
    [InlineData("main")]
    [InlineData("feature/of/hers")]
    [InlineData("packed")]
    [InlineData("also")]
    [InlineData("linked")]
    public void Head_is_told_as_git_tells_it(string branch)
    {
        _git.MakeACommit();
        _git.Git("switch", "--quiet", "-C", branch);
        switch (branch)
        {
            case "packed": _git.Git("pack-refs", "--all"); break;
            case "also": _git.Git("symbolic-ref", "refs/heads/also", "refs/heads/main"); break;
            case "linked": _git.Git("switch", "--quiet", "main"); _git.Git("worktree", "add", "--quiet", "linked", "linked"); break;
            default: break;
        }
        var place = branch is "linked" ? Path.Combine(_git.Root, "linked") : _git.Root;

        var head = new GitRepository(Worktree.Find(place, _git.Environment), Worktree.Find(place, _git.Environment).Git(_git.Environment)).Head();

        head.ShouldBe(new Head(_git.Git("-C", place, "rev-parse", "--abbrev-ref", "HEAD"), _git.Git("rev-parse", "HEAD")));
    }

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("shallow", false)]
    [InlineData("grafts", false)]
    [InlineData("replaced", false)]
    [InlineData("replaced and packed", false)]
    [InlineData("packed", true)]
    public void History_is_plain_where_nothing_cuts_or_replaces_it(string what, bool isPlain)
    {
        _git.MakeACommit();
        _git.MakeACommit();
        switch (what)
        {
            case "shallow": File.WriteAllText(_git[".git/shallow"], _git.Git("rev-parse", "HEAD") + "\n"); break;
            case "grafts": File.WriteAllText(_git[".git/info/grafts"], _git.Git("rev-parse", "HEAD") + "\n"); break;
            case "replaced": _git.Git("replace", "HEAD", "HEAD~1"); break;
            case "replaced and packed": _git.Git("replace", "HEAD", "HEAD~1"); _git.Git("pack-refs", "--all"); break;
            case "packed": _git.Git("pack-refs", "--all"); break;
            default: break;
        }

        _git.Repository.HasPlainHistory().ShouldBe(isPlain);
    }

    [Fact]
    public void Without_a_remote_nothing_is_pushed_and_it_is_said_what_to_type()
    {
        _git.MakeACommit();

        var result = _git.Repository.Push();

        result.ShouldBe(new PushResult(false, "there is no remote; git remote add origin <url>, then git push --set-upstream origin HEAD"));
    }

    [Fact]
    public void A_commit_of_ours_holds_our_file_alone_and_leaves_what_was_staged_and_changed()
    {
        _git.MakeACommit("tracked.txt");
        _git.Write("staged.txt", "staged");
        _git.Git("add", "staged.txt");
        _git.Write("tracked.txt", "changed\n");
        var (status, diff, cached) = (_git.Status(), _git.Git("diff"), _git.Git("diff", "--cached"));
        _git.Write("journal/a.md", "entry\n");

        var commit = _git.Repository.Commit(["journal/a.md"], "journal: a\n");

        _git.Git("rev-parse", "HEAD").ShouldBe(commit);
        _git.Git("show", "--format=", "--name-only", "HEAD").ShouldBe("journal/a.md");
        (_git.Status(), _git.Git("diff"), _git.Git("diff", "--cached")).ShouldBe((status, diff, cached));
    }

    [Fact]
    public void The_first_commit_of_a_repository_can_be_ours()
    {
        _git.Write("staged.txt", "staged");
        _git.Git("add", "staged.txt");
        _git.Write("journal/a.md", "entry\n");

        _git.Repository.Commit(["journal/a.md"], "journal: a\n");

        _git.Git("ls-tree", "-r", "--name-only", "HEAD").ShouldBe("journal/a.md");
        _git.Status().ShouldBe("A  staged.txt");
    }

    [Fact]
    public void What_git_does_not_track_is_found_by_a_pathspec_ignored_or_not()
    {
        _git.MakeACommit("tracked.tmp");
        _git.Write(".gitignore", "*.tmp\n");
        _git.Write("a b/ü.tmp", "");
        _git.Write("other.txt", "");

        _git.Repository.Untracked("*.tmp").ShouldBe(["a b/ü.tmp"]);
    }

    [Fact]
    public void Locks_are_found_in_the_worktrees_own_git_directory_and_in_the_shared_one()
    {
        _git.MakeACommit();
        _git.Git("worktree", "add", "--quiet", "../linked");
        _git.Write(".git/packed-refs.lock", "");
        _git.Write(".git/worktrees/linked/index.lock", "");
        _git.Write(".git/worktrees/linked/no.locker", "");
        var linked = Worktree.Find(_git["../linked"], _git.Environment);

        var locks = new GitRepository(linked, linked.Git(_git.Environment)).Locks();

        linked.CommonDirectory.ShouldBe(_git[".git"]);
        locks.Select(file => file.Path).ShouldBe([".git/packed-refs.lock", ".git/worktrees/linked/index.lock"]);
        _git.Repository.Locks().Select(file => file.Path).ShouldBe([".git/packed-refs.lock"]);
    }

    [Fact]
    public void A_commit_of_ours_does_not_run_the_hooks_of_the_user()
    {
        _git.MakeACommit();
        _git.Write(".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n");
        File.SetUnixFileMode(_git[".git/hooks/pre-commit"], UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        _git.Write("journal/a.md", "entry\n");

        _git.Repository.Commit(["journal/a.md"], "journal: a\n");

        _git.Status().ShouldBeEmpty();
    }

    [Fact]
    public void Line_endings_are_converted_as_git_add_would()
    {
        _git.Git("config", "core.autocrlf", "true");
        _git.MakeACommit();
        _git.Write("journal/a.md", "one\r\ntwo\r\n");

        _git.Repository.Commit(["journal/a.md"], "journal: a\n");

        _git.Git("cat-file", "blob", "HEAD:journal/a.md").ShouldBe("one\ntwo");
        _git.Status().ShouldBeEmpty();
    }

    [Fact]
    public void An_object_id_may_have_any_length()
    {
        using var git = new GitFixture("--object-format=sha256");
        git.MakeACommit();
        git.Write("journal/a.md", "entry\n");

        var commit = git.Repository.Commit(["journal/a.md"], "journal: a\n");

        commit.Length.ShouldBe(64);
        git.Status().ShouldBeEmpty();
    }

    [Fact]
    public void A_commit_that_should_be_signed_and_cannot_be_is_a_failure_of_git()
    {
        _git.MakeACommit();
        var before = _git.Git("rev-parse", "HEAD");
        _git.Git("config", "commit.gpgSign", "true");
        _git.Git("config", "gpg.program", "false");
        _git.Write("journal/a.md", "entry\n");

        Should.Throw<GitFailure>(() => _git.Repository.Commit(["journal/a.md"], "journal: a\n"));

        _git.Git("rev-parse", "HEAD").ShouldBe(before);
        _git.Status().ShouldBe("?? journal/");
    }

    [Fact]
    public void An_identity_that_is_missing_is_refused()
    {
        _git.Git("config", "--unset", "user.name");
        _git.Git("config", "--unset", "user.email");
        _git.Git("config", "user.useConfigOnly", "true");

        Should.Throw<Refusal>(_git.Repository.RequireIdentity).Reason.ShouldBe(RefusalReason.NoIdentity);
    }

    [Fact]
    public void An_index_that_stays_locked_is_refused_and_nothing_is_committed()
    {
        _git.MakeACommit();
        var before = _git.Git("rev-parse", "HEAD");
        _git.Write(".git/index.lock", "");
        _git.Write("journal/a.md", "entry\n");

        Should.Throw<Refusal>(() => _git.Repository.Commit(["journal/a.md"], "journal: a\n")).Reason.ShouldBe(RefusalReason.IndexLocked);

        _git.Git("rev-parse", "HEAD").ShouldBe(before);
    }

    [Fact]
    public void Changes_tell_new_files_from_changed_ones_and_leave_out_ignored_ones()
    {
        _git.MakeACommit("journal/old.md");
        _git.Write(".gitignore", "journal/ignored.md\n");
        _git.MakeACommit("journal/away.md");
        _git.MakeACommit("journal/moved.md");
        File.Delete(_git["journal/away.md"]);
        _git.Git("mv", "journal/moved.md", "journal/new.md");
        _git.Write("journal/old.md", "changed\n");
        _git.Write("journal/ignored.md", "");
        _git.Write("journal/mit Leerzeichen ä.md", "");
        _git.Write("journal/staged.md", "");
        _git.Git("add", "journal/staged.md");

        var changes = _git.Repository.Changes("journal");

        changes.ShouldBe([
            new Change("journal/away.md", IsNew: false, IsGone: true),
            new Change("journal/mit Leerzeichen ä.md", IsNew: true),
            new Change("journal/moved.md", IsNew: false, IsGone: true),
            new Change("journal/new.md", IsNew: true),
            new Change("journal/old.md", IsNew: false),
            new Change("journal/staged.md", IsNew: true),
        ]);
    }

    [Fact]
    public void Operations_in_progress_are_told_apart()
    {
        _git.MakeACommit("file.txt");
        _git.BranchTo("other");
        _git.Write("file.txt", "theirs\n");
        _git.Git("commit", "--quiet", "-am", "theirs");
        _git.Git("switch", "--quiet", "main");
        _git.Write("file.txt", "ours\n");
        _git.Git("commit", "--quiet", "-am", "ours");

        During(Operation.Merge, ["merge", "other"], ["merge", "--abort"]);
        During(Operation.Rebase, ["rebase", "other"], ["rebase", "--abort"]);
        During(Operation.CherryPick, ["cherry-pick", "other"], ["cherry-pick", "--abort"]);
        During(Operation.Revert, ["revert", "--no-edit", "HEAD~1"], ["revert", "--abort"]);
        During(Operation.Bisect, ["bisect", "start", "HEAD", "HEAD~1"], ["bisect", "reset"]);
    }

    [Fact]
    public void Live_sessions_are_ignored_where_the_worktree_does_not_say_so()
    {
        _git.MakeACommit();
        _git.Write(".ai_context/session/a.yaml", "");

        _git.Repository.IgnoreLiveSessions();
        _git.Repository.IgnoreLiveSessions();

        _git.Status().ShouldBeEmpty();
        _git.Read(".git/info/exclude").Split('\n').Count(line => line.Contains("session/", StringComparison.Ordinal)).ShouldBe(1);
    }

    private void During(Operation operation, string[] begin, string[] end)
    {
        _git.Repository.OperationInProgress().ShouldBeNull();
        _git.Try(begin);
        _git.Repository.OperationInProgress().ShouldBe(operation);
        _git.Git(end);
    }
}
