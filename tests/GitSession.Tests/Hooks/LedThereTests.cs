namespace GitSession.Tests.Hooks;

/// <summary>However a repository names the place of its hooks, and wherever it lies, git comes to both.</summary>
public sealed class LedThereTests : IDisposable
{
    private readonly HookRepository _here = new();

    public void Dispose() => _here.Dispose();

    [Theory]
    [InlineData("team hooks")]
    [InlineData("./team hooks/")]
    public void A_relative_place_of_hooks_is_the_running_worktrees(string place)
    {
        _here.Hook("team hooks/pre-commit");
        _here.Hook("team hooks/prepare-commit-msg");
        _here.Run("add", "--all");
        _here.Commit();
        _here.Run("config", "core.hooksPath", place);
        _here.Session("init");
        _here.Run("worktree", "add", "--quiet", "-b", "other", "../linked").OrFail();

        _here.Root = _here.Git["../linked"];
        _here.Script("team hooks/pre-commit", "#!/bin/sh\necho \"the other's\" >>\"$HOME/theirs\"\n");
        _here.StageADocument();
        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.Length.ShouldBe(2);
        _here.Theirs[0].ShouldBe("the other's");
        _here.Theirs[1].ShouldStartWith($"prepare-commit-msg {place}/prepare-commit-msg ");
        _here.Calls.ShouldBe(["hook pre-commit"]);
    }

    [Fact]
    public void A_hook_that_comes_with_a_branch_into_a_relative_place_runs()
    {
        _here.Run("config", "core.hooksPath", ".githooks");
        _here.Session("init");
        _here.Hook(".githooks/prepare-commit-msg");
        _here.Hook(".githooks/pre-commit");

        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.Length.ShouldBe(2);
    }

    [Fact]
    public void An_absolute_place_stays_where_it_is_and_so_does_the_line_that_names_it()
    {
        _here.Hook("../elsewhere/pre-commit");
        _here.Run("config", "core.hooksPath", _here.Git["../elsewhere"]);
        _here.Session("init");
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.Length.ShouldBe(1);
        _here.Calls.ShouldBe(["hook pre-commit"]);
        _here.Run("config", "--local", "core.hooksPath").Line.ShouldBe(_here.Git["../elsewhere"]);
    }

    [Fact]
    public void A_place_that_the_users_own_configuration_names_is_where_the_hooks_before_are()
    {
        _here.Extra["GIT_CONFIG_GLOBAL"] = Path.Combine(_here.Git.Home, ".gitconfig");
        _here.Run("config", "--global", "core.hooksPath", "~/my hooks");
        _here.Hook("../home/my hooks/commit-msg");
        _here.Hook("../home/my hooks/post-commit");
        _here.Session("init");
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.Length.ShouldBe(2);
        _here.Calls.ShouldBe(["hook pre-commit"]);
    }

    [Fact]
    public void A_place_that_is_named_later_in_the_users_configuration_is_heeded_at_once()
    {
        _here.Extra["GIT_CONFIG_GLOBAL"] = Path.Combine(_here.Git.Home, ".gitconfig");
        _here.Session("init");
        _here.Run("config", "--global", "core.hooksPath", "~/later");
        _here.Hook("../home/later/pre-commit");
        Newer(Path.Combine(_here.Git.Home, ".gitconfig"));

        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.Length.ShouldBe(1);
    }

    [Fact]
    public void A_place_that_replaces_another_is_heeded_at_once()
    {
        _here.Run("config", "core.hooksPath", "old");
        _here.Session("init");
        _here.Hook("old/pre-commit", "exit 1");
        _here.Hook("new/pre-commit");
        _here.Hook("new/prepare-commit-msg");
        _here.Run("config", "core.hooksPath", "new");
        Newer(_here.Git[".git/config"]);

        _here.Commit().Ok.ShouldBeTrue();
        _here.Session("start");
        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.Select(line => line.Split(' ')[1]).ShouldBe(["new/pre-commit", "new/prepare-commit-msg", "new/pre-commit", "new/prepare-commit-msg"]);
    }

    [Fact]
    public void A_place_that_is_named_for_the_first_time_wins_and_the_next_init_comes_beside_it()
    {
        _here.Session("init");
        _here.Run("config", "core.hooksPath", "theirs");
        _here.Hook("theirs/pre-commit");
        _here.StageADocument();
        _here.Commit().Ok.ShouldBeTrue();
        var before = _here.Calls;

        _here.Session("init").Out.ShouldContain("wrote .git/config");
        _here.StageADocument("# Changed\n");
        _here.Commit().Ok.ShouldBeTrue();

        before.ShouldBeEmpty();
        _here.Calls.ShouldBe(["hook pre-commit"]);
        _here.Theirs.Length.ShouldBe(2);
    }

    [Fact]
    public void A_place_of_one_worktrees_own_wins_and_init_says_so()
    {
        _here.Run("config", "extensions.worktreeConfig", "true");
        _here.Run("config", "--worktree", "core.hooksPath", "mine");
        _here.Hook("mine/pre-commit");

        var answer = _here.Session("init");
        _here.StageADocument();
        _here.Commit();

        answer.Out.ShouldContain("note: this worktree's own core.hooksPath, mine, wins");
        _here.Theirs.Length.ShouldBe(1);
        _here.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void In_a_linked_worktree_the_same_hooks_run()
    {
        _here.Hook(".git/hooks/pre-commit");
        _here.Run("worktree", "add", "--quiet", "-b", "other", "../linked ü").OrFail();
        _here.Root = _here.Git["../linked ü"];
        _here.Session("init").Code.ShouldBe(0);
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();
        _here.Root = _here.Git.Root;
        _here.StageADocument();
        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.Length.ShouldBe(2);
        _here.Calls.ShouldBe(["hook pre-commit", "hook pre-commit"]);
    }

    [Fact]
    public void In_a_submodule_its_own_hooks_run_and_its_superproject_has_none_of_ours()
    {
        _here.Run("init", "--quiet", "../part");
        _here.Root = _here.Git["../part"];
        _here.Run("-c", "user.name=R", "-c", "user.email=r@example.org", "commit", "--quiet", "--allow-empty", "-m", "part").OrFail();
        _here.Root = _here.Git.Root;
        _here.Run("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", _here.Git["../part"], "part").OrFail();
        _here.Root = _here.Git["part"];
        _here.Run("config", "user.name", "Robbie");
        _here.Run("config", "user.email", "robbie@example.org");
        _here.Hook("../.git/modules/part/hooks/pre-commit");
        _here.Session("init").Code.ShouldBe(0);
        _here.Session("start").Code.ShouldBe(0);

        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.Length.ShouldBe(1);
        _here.Calls.ShouldBe(["hook commit-msg ../.git/modules/part/COMMIT_EDITMSG".Replace("..", _here.Git.Root, StringComparison.Ordinal)]);
        _here.Git.Git("rev-parse", "--git-path", "hooks").ShouldBe(".git/hooks");
    }

    [Theory]
    [InlineData("with space ö [x] *y? \"q\" 'r'")]
    [InlineData("back\\slash#;$HOME")]
    public void The_name_of_the_directory_may_be_anything(string name)
    {
        Directory.Move(_here.Git.Root, _here.Git[$"../{name}"]);
        _here.Root = Path.Combine(_here.Git.Place, name);
        _here.Hook(".git/hooks/pre-commit");
        _here.Session("init").Code.ShouldBe(0);
        _here.Session("start").Code.ShouldBe(0);
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();
        Directory.Move(_here.Root, _here.Git.Root);

        _here.Theirs.Length.ShouldBe(1);
        _here.Calls.ShouldBe(["hook pre-commit", "hook commit-msg .git/COMMIT_EDITMSG"]);
    }

    [Fact]
    public void A_repository_that_was_moved_has_its_users_hooks_and_the_next_init_brings_ours_back()
    {
        _here.Hook(".git/hooks/pre-commit");
        _here.Session("init");
        Directory.Move(_here.Git.Root, _here.Git["../moved"]);
        _here.Root = Path.Combine(_here.Git.Place, "moved");
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();
        var before = _here.Calls;
        _here.Session("init");
        _here.StageADocument("# Changed\n");
        _here.Commit().Ok.ShouldBeTrue();
        Directory.Move(_here.Root, _here.Git.Root);

        before.ShouldBeEmpty();
        _here.Calls.ShouldBe(["hook pre-commit"]);
        _here.Theirs.Length.ShouldBe(2);
    }

    // A file system's clock ticks: what is changed within one tick looks as old as what was written before it.
    private static void Newer(string file) => File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(2));
}
