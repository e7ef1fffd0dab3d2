using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>Where a hook manager owns the hooks it calls ours, and git is not led past it.</summary>
public sealed class ManagerTests : IDisposable
{
    private const string Lefthook = "pre-commit:\n  commands:\n    theirs:\n      run: echo theirs\n";
    private static readonly string[] Ours = ["pre-commit", "commit-msg", "post-commit", "post-checkout", "post-merge", "pre-push"];

    private readonly HookRepository _here = new();

    public void Dispose() => _here.Dispose();

    [Fact]
    public void Husky_runs_ours_from_its_own_files_even_where_they_end_in_exec()
    {
        Husky();
        _here.Git.Write(".husky/pre-commit", "echo theirs >>\"$HOME/theirs\"\nexec true\n");
        _here.Session("init").Out.ShouldContain("note: git tracks .husky; the lines there do nothing in a clone without git session");
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();

        _here.Calls.ShouldBe(["hook pre-commit"]);
        _here.Theirs.ShouldBe(["theirs"]);
        _here.Run("rev-parse", "--git-path", "hooks").Line.ShouldBe(".husky/_");
    }

    [Fact]
    public void Huskys_scripts_still_read_what_is_pushed_and_a_refusal_of_ours_stops_it()
    {
        Husky();
        _here.Git.Write(".husky/pre-push", "#!/bin/sh\nwhile read -r local id rest; do echo \"pushed $local\" >>\"$HOME/theirs\"; done\n");
        _here.Session("init");
        _here.Run("init", "--quiet", "--bare", "../away");

        _here.Run("push", "--quiet", "../away", "main").Ok.ShouldBeTrue();
        var (calls, theirs) = (_here.Calls, _here.Theirs);
        _here.Run("push", "--quiet", "../away", "main").Ok.ShouldBeTrue();
        _here.End("exit 1");
        _here.Commit().Ok.ShouldBeTrue();

        _here.Run("push", "--quiet", "../away", "main").Ok.ShouldBeFalse();
        calls[0].ShouldBe("hook pre-push ../away ../away");
        calls[1].ShouldStartWith("refs/heads/main ");
        theirs.ShouldBe(["pushed refs/heads/main"]);
        _here.Theirs.ShouldBe(theirs);
    }

    [Fact]
    public void In_a_clone_that_git_session_was_not_set_up_in_huskys_files_do_nothing_of_ours()
    {
        Husky();
        _here.Session("init");
        Directory.Delete(_here.Git[".git/gitsession"], recursive: true);
        _here.StageADocument();

        var commit = _here.Commit();

        commit.Ok.ShouldBeTrue();
        commit.Error.ShouldBeEmpty();
        _here.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void Pre_commit_runs_ours_in_the_mode_it_has_for_hooks_that_were_there_before()
    {
        _here.Script(".git/hooks/pre-commit", ManagerSamples.PreCommitHook);
        _here.Session("init").Out.ShouldContain("wrote .git/hooks/pre-commit.legacy\n");
        _here.Session("start");
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();

        _here.Calls.ShouldBe(["hook pre-commit", "hook commit-msg .git/COMMIT_EDITMSG"]);
        _here.Theirs.ShouldBe(["theirs "]);
    }

    [Fact]
    public void A_hook_of_the_users_beside_pre_commits_is_left_alone_and_the_line_to_add_is_printed()
    {
        _here.Script(".git/hooks/pre-commit", ManagerSamples.PreCommitHook);
        var own = _here.Hook(".git/hooks/commit-msg");
        var before = File.ReadAllText(own);

        var init = _here.Session("init");

        var script = Path.Combine(_here.Hooks, "commit-msg");
        init.Out.ShouldContain($"to be added by you to .git/hooks/commit-msg:\n    if [ -x '{script}' ]; then '{script}' \"$@\" || exit; fi\n");
        File.ReadAllText(own).ShouldBe(before);
    }

    [FactWith("pre-commit")]
    public void Pre_commit_itself_can_be_installed_after_us_and_both_run()
    {
        _here.Git.Write(".pre-commit-config.yaml", """
            repos:
            - repo: local
              hooks:
              - {id: a, name: a, language: system, entry: sh -c 'echo theirs >>"$HOME/theirs"', always_run: true, pass_filenames: false}

            """);
        _here.Run("add", ".pre-commit-config.yaml");
        _here.Session("init");
        _here.Git.Start("pre-commit", ["install"], ".").WaitForExit();
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.ShouldBe(["theirs"]);
        _here.Calls.ShouldBe(["hook pre-commit"]);
    }

    [Fact]
    public void Lefthook_gets_commands_in_the_file_that_is_a_persons_own_and_git_overlooks()
    {
        _here.Git.Write("lefthook.yml", Lefthook);
        _here.Script(".git/hooks/pre-commit", ManagerSamples.LefthookHook);

        var init = _here.Session("init");

        init.Out.ShouldContain("wrote lefthook-local.yml\n");
        init.Out.ShouldContain("note: lefthook install makes lefthook call those hooks that it does not call yet\n");
        var local = _here.Git.Read("lefthook-local.yml");
        local.ShouldContain("pre-push:\n  commands:\n    git-session:\n      use_stdin: true\n"
            + "      run: \"gs=$(git rev-parse --git-common-dir)/gitsession/hooks/pre-push; [ ! -f \\\"$gs\\\" ] || sh \\\"$gs\\\" \\\"{1}\\\" \\\"{2}\\\"\"\n");
        _here.Run("status", "--porcelain", "lefthook-local.yml").Line.ShouldBeEmpty();
        _here.Run("config", "core.hooksPath").Ok.ShouldBeFalse();
    }

    [Fact]
    public void A_lefthook_local_file_of_the_users_gets_our_lines_behind_its_own()
    {
        _here.Git.Write("lefthook.yml", Lefthook);
        _here.Git.Write("lefthook-local.yml", "# mine\noutput:\n  - summary");
        var before = Snapshot.Of(_here.Root);

        _here.Session("init");
        var wired = _here.Git.Read("lefthook-local.yml");
        _here.Session("uninstall");

        wired.ShouldStartWith("# mine\noutput:\n  - summary\n# git-session: begin");
        wired.ShouldNotContain(_here.Git.Root); // it may be committed
        Snapshot.Of(_here.Root).ShouldBe(before);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_lefthook_is_given_comes_to_ours_from_every_worktree_and_does_nothing_where_there_is_none(bool linked)
    {
        _here.Git.Write("lefthook.yml", Lefthook);
        _here.Session("init");
        var run = _here.Git.Read("lefthook-local.yml").Split('\n').Select(line => line.Trim()).First(line => line.Contains("/commit-msg;", StringComparison.Ordinal));
        var line = run["run: \"".Length..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("{1}", "MESSAGE", StringComparison.Ordinal);
        _here.Run("worktree", "add", "--quiet", "-b", "other", "../linked").OrFail();
        var place = linked ? "../linked" : ".";
        _here.Git.Write($"{place}/.ai_context/rules/inst_001_a.md", "");

        _here.Git.Start("sh", ["-c", line], place).WaitForExit();
        Directory.Delete(_here.Hooks, recursive: true);
        var nothing = _here.Git.Start("sh", ["-c", line], place);
        nothing.WaitForExit();

        nothing.ExitCode.ShouldBe(0);
        _here.Calls.ShouldBe(["hook commit-msg MESSAGE"]);
    }

    [Theory]
    [InlineData("pre-push:\n  commands: {}\n")]
    [InlineData("{output: [summary]}\n")]
    [InlineData("output: [summary]\n---\nother: true\n")]
    [InlineData("  output: [summary]\n")]
    [InlineData("output: [\n")]
    public void Where_lines_cannot_be_added_safely_they_are_printed(string local)
    {
        _here.Git.Write("lefthook.yml", Lefthook);
        _here.Git.Write("lefthook-local.yml", local);

        var init = _here.Session("init");

        init.Out.ShouldContain("to be added by you to lefthook-local.yml:\n    pre-commit:\n      commands:\n");
        _here.Git.Read("lefthook-local.yml").ShouldBe(local);
        _here.Session("init").Out.ShouldNotContain("everything is there already");
    }

    [Fact]
    public void Simple_git_hooks_writes_where_the_hooks_before_ours_are()
    {
        _here.Git.Write("package.json", """{"simple-git-hooks": {"pre-commit": "echo theirs"}}""");
        _here.Script(".git/hooks/pre-commit", "#!/bin/sh\necho theirs >>\"$HOME/theirs\"\n");
        _here.Session("init");
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();

        // It asks for exactly this before it writes (simple-git-hooks 2.14), and our include is not in the answer.
        _here.Run("config", "--local", "core.hooksPath").Ok.ShouldBeFalse();
        _here.Theirs.ShouldBe(["theirs"]);
        _here.Calls.ShouldBe(["hook pre-commit"]);
    }

    [Theory]
    [InlineData("husky")]
    [InlineData("lefthook")]
    [InlineData("pre-commit")]
    public void Uninstall_restores_every_byte_and_a_second_init_changes_nothing(string manager)
    {
        Set(manager);
        var before = Snapshot.Of(_here.Root);
        _here.Session("init").Code.ShouldBe(0);
        var wired = Snapshot.Of(_here.Root);
        _here.Session("init").Out.ShouldEndWith("everything is there already: nothing was changed\n");
        Snapshot.Of(_here.Root).ShouldBe(wired);

        _here.Session("uninstall").Code.ShouldBe(0);

        wired.Except(before).ShouldNotBeEmpty();
        Snapshot.Of(_here.Root).ShouldBe(before);
    }

    [Theory]
    [InlineData("husky")]
    [InlineData("lefthook")]
    [InlineData("pre-commit")]
    public void A_manager_that_came_after_us_is_wired_by_the_next_init(string manager)
    {
        _here.Session("init");
        Set(manager);
        _here.Session("init").Out.ShouldContain("wrote .git/config");

        _here.Run("rev-parse", "--git-path", "hooks").Line.ShouldBe(manager is "husky" ? ".husky/_" : ".git/hooks");
        Directory.GetFiles(_here.Hooks).Select(Path.GetFileName).Order().ShouldBe([.. Ours.Append("before").Append("shared.sh").Order()]);
    }

    private void Set(string manager)
    {
        if (manager is "husky")
            Husky();
        else if (manager is "lefthook")
            _here.Git.Write("lefthook.yml", Lefthook);
        else
            _here.Script(".git/hooks/pre-commit", ManagerSamples.PreCommitHook);
    }

    private void Husky()
    {
        _here.Git.Write(".husky/_/h", ManagerSamples.HuskyRunner);
        _here.Git.Write(".husky/_/.gitignore", "*");
        foreach (var name in Ours)
            _here.Script($".husky/_/{name}", ManagerSamples.HuskyHook);
        _here.Script(".husky/pre-commit", "#!/bin/sh\nexec true\n");
        _here.Run("config", "core.hooksPath", ".husky/_");
    }
}
