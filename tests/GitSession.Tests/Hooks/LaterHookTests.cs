namespace GitSession.Tests.Hooks;

/// <summary>What the user does to hooks after init is heeded as git alone would heed it, with no command of ours in between.</summary>
public sealed class LaterHookTests : IDisposable
{
    private readonly HookRepository _here = new();

    public void Dispose() => _here.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("team hooks")]
    public void A_hook_that_is_added_finds_its_neighbour_by_its_own_path(string place)
    {
        if (place is not "")
            _here.Run("config", "core.hooksPath", place);
        _here.Session("init");
        var directory = place is "" ? ".git/hooks" : place;
        _here.Script($"{directory}/lib.sh", "helper=1\n");
        foreach (var name in new[] { "prepare-commit-msg", "commit-msg", "post-commit", "post-rewrite" })
            _here.Hook($"{directory}/{name}", ". \"$(dirname \"$0\")/lib.sh\"");

        var commit = _here.Run("commit", "--quiet", "--allow-empty", "--amend", "-m", "again");

        (commit.Ok, commit.Error).ShouldBe((true, ""));
        var seen = place is "" ? _here.Git[".git/hooks"] : place;
        _here.Theirs.Select(line => line.Split(" ", 2)[1][..seen.Length]).ShouldBe([seen, seen, seen, seen]);
    }

    [Fact]
    public void A_commit_after_which_nothing_came_changes_none_of_our_files()
    {
        _here.Session("init");
        _here.Hook(".git/hooks/commit-msg");
        _here.Commit();
        var once = Written();

        _here.Commit().Ok.ShouldBeTrue();

        Written().ShouldBe(once);
    }

    [Theory]
    [InlineData("old", "new")]
    [InlineData("", "/new")]
    public void Where_another_place_is_named_the_hooks_there_run_and_those_at_the_old_one_do_not(string old, string place)
    {
        _here.Extra["GIT_CONFIG_GLOBAL"] = Path.Combine(_here.Git.Home, ".gitconfig");
        if (old is not "")
            _here.Run("config", "--global", "core.hooksPath", old);
        _here.Hook(old is "" ? ".git/hooks/later" : "old/later");
        _here.Session("init");
        var named = place.Replace("/new", _here.Git["../new"], StringComparison.Ordinal);
        _here.Hook(old is "" ? ".git/hooks/prepare-commit-msg" : "old/prepare-commit-msg", "exit 1");
        _here.Hook(named.Length == 3 ? "new/post-commit" : "../new/post-commit");
        _here.Run("config", "--global", "core.hooksPath", named);
        File.SetLastWriteTimeUtc(Path.Combine(_here.Git.Home, ".gitconfig"), DateTime.UtcNow.AddSeconds(2));

        var commit = _here.Commit();

        (commit.Ok, commit.Error).ShouldBe((true, ""));
        _here.Theirs.ShouldBe([$"post-commit {named}/post-commit "]);
        new FileInfo(Path.Combine(_here.Hooks, "push-to-checkout")).LinkTarget.ShouldEndWith("new/push-to-checkout");
    }

    [Fact]
    public void A_push_to_a_checkout_whose_hook_is_gone_is_gits_own_to_do_again()
    {
        _here.Run("config", "receive.denyCurrentBranch", "updateInstead");
        var hook = _here.Hook(".git/hooks/push-to-checkout");
        _here.Session("init");
        File.Delete(hook);
        _here.Run("clone", "--quiet", _here.Root, "../clone").OrFail();
        File.WriteAllText(_here.Git["../clone/new.txt"], "new\n");
        _here.Run("-C", _here.Git["../clone"], "add", "new.txt").OrFail();
        _here.Run("-C", _here.Git["../clone"], "-c", "user.name=R", "-c", "user.email=r@example.org", "commit", "--quiet", "-m", "new").OrFail();

        _here.Run("-C", _here.Git["../clone"], "push", "--quiet", "origin", "main").OrFail();

        File.Exists(_here.Git["new.txt"]).ShouldBeTrue();
    }

    [Fact]
    public void A_directory_of_ours_that_is_gone_is_there_again_after_a_start_which_says_so()
    {
        _here.Hook(".git/hooks/pre-commit");
        _here.Session("init");
        Directory.Delete(_here.Hooks, recursive: true);

        var start = _here.Session("start");
        _here.Commit().Ok.ShouldBeTrue();

        start.Error.ShouldBe("note: git was led to .git/gitsession/hooks, which was gone, so that no hook ran; it is there again\n");
        _here.Theirs.Length.ShouldBe(1);
        _here.Calls.ShouldBe(["hook commit-msg .git/COMMIT_EDITMSG"]);
    }

    [Fact]
    public void A_hook_after_a_commit_that_fails_does_not_keep_ours_from_running_and_its_code_is_passed_on()
    {
        _here.Hook(".git/hooks/post-commit", "exit 7");
        _here.Session("init");
        _here.Session("start");
        _here.Git.Write(".git/gitsession/after-commit", "");

        var run = _here.Run("hook", "run", "post-commit");

        run.ExitCode.ShouldBe(7);
        _here.Calls.ShouldBe(["hook post-commit"]);
    }

    [Fact]
    public void A_rule_that_came_after_init_has_its_approval_judged_in_the_very_next_commit()
    {
        _here.Session("init");
        _here.Git.PutProgramOnPath();
        _here.Git.Write(".ai_context/rules/inst_001_a.md", "---\nid: inst_001_a\nenforcement: refuse\nparameters: { paths: [db/], requires: human_approval }\n---\n\nAsk.\n");
        _here.Git.Write("db/schema.sql", "x\n");
        _here.Run("add", "db").OrFail();

        var commit = _here.Commit();

        commit.Ok.ShouldBeFalse();
        commit.Error.ShouldContain("rule inst_001_a wants a person to approve");
    }

    private string[] Written() => [.. Directory.GetFileSystemEntries(_here.Hooks).Order(StringComparer.Ordinal).Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}")];
}
