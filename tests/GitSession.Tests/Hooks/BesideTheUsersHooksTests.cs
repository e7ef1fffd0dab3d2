using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>What the user had before still runs, as it ran, and ours runs too.</summary>
public sealed class BesideTheUsersHooksTests : IDisposable
{
    private readonly HookRepository _here = new();

    public void Dispose() => _here.Dispose();

    [Fact, Trait("Requirement", "SES-01")]
    public void A_commit_with_a_document_of_ours_comes_to_the_program()
    {
        _here.Session("init").Code.ShouldBe(0);
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();

        _here.Calls.ShouldBe(["hook pre-commit"]);
    }

    [Fact]
    public void With_nothing_of_ours_staged_and_no_session_the_program_is_not_started()
    {
        _here.Session("init");
        _here.Git.Write("a.txt", "a\n");
        _here.Run("add", "a.txt");

        _here.Commit().Ok.ShouldBeTrue();

        _here.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void Every_hook_of_a_commit_runs_with_its_arguments_and_by_its_own_path()
    {
        foreach (var name in new[] { "pre-commit", "prepare-commit-msg", "commit-msg", "post-commit" })
            _here.Hook($".git/hooks/{name}");
        _here.Session("init");

        _here.Commit().Ok.ShouldBeTrue();

        var hooks = Path.Combine(_here.Git.Root, ".git/hooks");
        _here.Theirs.ShouldBe([
            $"pre-commit {hooks}/pre-commit ",
            $"prepare-commit-msg {hooks}/prepare-commit-msg .git/COMMIT_EDITMSG message",
            $"commit-msg {hooks}/commit-msg .git/COMMIT_EDITMSG",
            $"post-commit {hooks}/post-commit ",
        ]);
    }

    [Fact]
    public void A_hook_that_refuses_still_refuses_with_its_words_and_ours_is_not_asked()
    {
        _here.Hook(".git/hooks/pre-commit", "echo 'no tabs please' >&2; exit 3");
        _here.Session("init");
        _here.StageADocument();

        var commit = _here.Commit();

        commit.Ok.ShouldBeFalse();
        commit.Error.ShouldBe("no tabs please\n");
        _here.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void The_exit_code_of_a_hook_is_what_git_gets()
    {
        _here.Hook(".git/hooks/pre-commit", "exit 42");
        _here.Hook(".git/hooks/pre-rebase", "exit 43");
        _here.Session("init");

        _here.Run("hook", "run", "pre-commit").ExitCode.ShouldBe(42);
        _here.Run("hook", "run", "pre-rebase").ExitCode.ShouldBe(43);
    }

    [Fact]
    public void A_hook_that_ends_in_exec_does_not_end_ours()
    {
        _here.Hook(".git/hooks/pre-commit", "exec true");
        _here.Session("init");
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.Length.ShouldBe(1);
        _here.Calls.ShouldBe(["hook pre-commit"]);
    }

    [FactWith("perl")]
    public void A_hook_in_another_language_runs()
    {
        _here.Script(".git/hooks/commit-msg", "#!/usr/bin/env perl\nopen my $f, '>>', \"$ENV{HOME}/theirs\"; print $f \"perl @ARGV\\n\";\n");
        _here.Session("init");

        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.ShouldBe(["perl .git/COMMIT_EDITMSG"]);
    }

    [Fact]
    public void A_hook_without_an_interpreter_line_runs_as_git_runs_it()
    {
        _here.Script(".git/hooks/pre-commit", "echo plain >>\"$HOME/theirs\"\n");
        _here.Session("init");

        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.ShouldBe(["plain"]);
    }

    [Fact]
    public void A_hook_that_may_not_be_executed_is_none()
    {
        foreach (var name in new[] { "pre-commit", "prepare-commit-msg" })
            File.SetUnixFileMode(_here.Hook($".git/hooks/{name}", "exit 1"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _here.Session("init");

        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.ShouldBeEmpty();
    }

    [Fact]
    public void A_hook_that_is_a_link_and_looks_for_its_neighbour_finds_it()
    {
        _here.Script("scripts/check", "#!/bin/sh\n. \"$(dirname \"$0\")/words\"\n");
        _here.Script(".git/hooks/words", "echo found >>\"$HOME/theirs\"\n");
        foreach (var name in new[] { "pre-commit", "prepare-commit-msg", "post-commit" })
            File.CreateSymbolicLink(_here.Git[$".git/hooks/{name}"], "../../scripts/check");
        _here.Session("init");

        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.ShouldBe(["found", "found", "found"]);
    }

    [Theory]
    [InlineData("pre-commit")]
    [InlineData("prepare-commit-msg")]
    [InlineData("post-commit")]
    [InlineData("pre-merge-commit")]
    [InlineData("reference-transaction")]
    public void A_hook_that_is_added_later_runs(string name)
    {
        _here.Session("init");
        _here.Hook($".git/hooks/{name}");
        _here.Run("switch", "--quiet", "-c", "other");
        _here.Commit("there");
        _here.Run("switch", "--quiet", "main");
        _here.Commit("here");

        _here.Run("merge", "--quiet", "--no-edit", "other").Ok.ShouldBeTrue();

        _here.Theirs.ShouldContain(line => line.StartsWith(name + " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_read_what_is_pushed()
    {
        _here.Hook(".git/hooks/pre-push", "cat >>\"$HOME/theirs\"");
        _here.Session("init");
        _here.Run("init", "--quiet", "--bare", "../away");

        _here.Run("push", "--quiet", "../away", "main").Ok.ShouldBeTrue();

        var line = $"refs/heads/main {_here.Run("rev-parse", "HEAD").Line} refs/heads/main {new string('0', 40)}";
        _here.Theirs.ShouldBe([$"pre-push {_here.Git.Root}/.git/hooks/pre-push ../away ../away", line]);
        _here.Calls.ShouldBe(["hook pre-push ../away ../away", line]);
    }

    [Fact]
    public void A_push_that_a_hook_refuses_is_refused_and_ours_is_not_asked()
    {
        _here.Hook(".git/hooks/pre-push", "exit 1");
        _here.Session("init");
        _here.Run("init", "--quiet", "--bare", "../away");

        _here.Run("push", "--quiet", "../away", "main").Ok.ShouldBeFalse();

        _here.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void A_hook_that_git_feeds_is_fed()
    {
        _here.Hook(".git/hooks/post-rewrite", "cat >>\"$HOME/theirs\"");
        _here.Session("init");
        var old = _here.Run("rev-parse", "HEAD").Line;

        _here.Run("commit", "--quiet", "--amend", "--allow-empty", "-m", "again").Ok.ShouldBeTrue();

        _here.Theirs.ShouldBe([$"post-rewrite {_here.Git.Root}/.git/hooks/post-rewrite amend", $"{old} {_here.Run("rev-parse", "HEAD").Line}"]);
    }

    [Fact]
    public void A_part_of_a_worktree_is_committed_as_it_was_asked_for()
    {
        _here.Session("init");
        _here.Git.Write("a.txt", "a\n");
        _here.Git.Write("journal/b.md", "# b\n");
        _here.Run("add", "a.txt", "journal/b.md");

        _here.Run("commit", "--quiet", "-m", "only a", "a.txt").Ok.ShouldBeTrue();
        var first = _here.Calls;
        _here.Run("commit", "--quiet", "-m", "only b", "journal/b.md").Ok.ShouldBeTrue();

        first.ShouldBeEmpty();
        _here.Calls.ShouldBe(["hook pre-commit"]);
    }
}
