namespace GitSession.Tests.Hooks;

/// <summary>What others put where git says that hooks lie, which is our directory, is theirs: it runs, and it is there afterwards.</summary>
public sealed class ForeignHookTests : IDisposable
{
    private readonly HookRepository _here = new();

    public ForeignHookTests() => _here.Session("init").Code.ShouldBe(0);

    public void Dispose() => _here.Dispose();

    [Theory]
    [InlineData("start")]
    [InlineData("init")]
    public void A_hook_that_was_written_over_ours_moves_to_where_hooks_lay_before_and_both_run(string command)
    {
        PutAmongOurs("pre-commit");

        var answer = _here.Session(command);
        _here.StageADocument();
        _here.Commit().Ok.ShouldBeTrue();

        (answer.Out + answer.Error).ShouldContain("note: a hook that is not ours lay among ours; it lies in .git/hooks/pre-commit now, where it runs as before\n");
        _here.Theirs.ShouldBe([$"pre-commit {_here.Git[".git/hooks/pre-commit"]} "]);
        _here.Calls.ShouldContain("hook pre-commit");
    }

    [Fact]
    public void It_moves_to_a_place_of_the_users_own_where_there_is_one()
    {
        _here.Run("config", "core.hooksPath", ".githooks");
        _here.Session("init");
        PutAmongOurs("pre-push", "cat >/dev/null");

        _here.Session("start");

        File.Exists(_here.Git[".githooks/pre-push"]).ShouldBeTrue();
    }

    [Fact]
    public void Where_one_lies_already_it_stays_and_keeps_running_and_that_is_said()
    {
        _here.Hook(".git/hooks/pre-commit");
        PutAmongOurs("pre-commit");

        var start = _here.Session("start");
        _here.Session("close");
        _here.Commit().Ok.ShouldBeTrue();

        start.Error.ShouldBe("note: .git/gitsession/hooks/pre-commit is not ours and cannot move to where your hooks lie; it stays as it is\n");
        _here.Theirs.ShouldBe([$"pre-commit {_here.Hooks}/pre-commit "]);
    }

    [Fact]
    public void A_script_of_ours_that_was_added_to_stays_because_it_works_nowhere_else()
    {
        File.AppendAllText(Path.Combine(_here.Hooks, "pre-commit"), "echo added >>\"$HOME/theirs\"\n");
        _here.Git.Write(".ai_context/rules/inst_001_a.md", "");

        _here.Session("start").Error.ShouldContain("it stays as it is\n");
        _here.Commit().Ok.ShouldBeTrue();

        _here.Theirs.ShouldBe(["added"]);
    }

    [Fact]
    public void An_uninstall_moves_it_too_and_leaves_nothing_of_ours()
    {
        PutAmongOurs("pre-push", "cat >/dev/null");
        _here.Git.Write(".git/gitsession/hooks/lib.sh", "helper=1\n");
        File.CreateSymbolicLink(Path.Combine(_here.Hooks, "pre-commit.old"), "../../../scripts/check");

        var answer = _here.Session("uninstall");

        answer.Out.ShouldContain("it lies in .git/hooks/pre-push now");
        File.Exists(_here.Git[".git/hooks/pre-push"]).ShouldBeTrue();
        File.ReadAllText(_here.Git[".git/hooks/lib.sh"]).ShouldBe("helper=1\n");
        new FileInfo(_here.Git[".git/hooks/pre-commit.old"]).LinkTarget.ShouldBe(_here.Git["scripts/check"]);
        Directory.Exists(_here.Git[".git/gitsession"]).ShouldBeFalse();
    }

    [Fact]
    public void An_uninstall_leaves_what_cannot_move_and_nothing_else()
    {
        _here.Hook(".git/hooks/pre-commit", "exit 0");
        var theirs = PutAmongOurs("pre-commit");

        _here.Session("uninstall").Out.ShouldContain("stays as it is\n");

        Directory.GetFileSystemEntries(_here.Hooks).ShouldBe([theirs]);
    }

    [Fact]
    public void A_manager_that_renamed_our_hook_and_put_its_own_there_is_found_by_the_next_init()
    {
        _here.Git.Write("lefthook.yml", "pre-commit:\n  commands:\n    theirs:\n      run: echo theirs\n");
        File.Move(Path.Combine(_here.Hooks, "pre-commit"), Path.Combine(_here.Hooks, "pre-commit.old"));
        _here.Script(".git/gitsession/hooks/pre-commit", ManagerSamples.LefthookHook);

        var init = _here.Session("init");

        File.ReadAllText(_here.Git[".git/hooks/pre-commit"]).ShouldBe(ManagerSamples.LefthookHook);
        init.Out.ShouldContain("wrote lefthook-local.yml\n");
        _here.Run("rev-parse", "--git-path", "hooks").Line.ShouldBe(".git/hooks");
    }

    [Fact]
    public void Scripts_of_another_version_of_ours_are_ours()
    {
        var script = Path.Combine(_here.Hooks, "pre-commit");
        File.WriteAllText(script, File.ReadAllText(script).Replace("on || exit 0\n", "# older\non || exit 0\n", StringComparison.Ordinal));

        _here.Session("init").Out.ShouldBe("wrote .git/gitsession/hooks (1 file)\n");

        File.ReadAllText(script).ShouldNotContain("# older");
    }

    private string PutAmongOurs(string name, string then = "")
    {
        File.Delete(Path.Combine(_here.Hooks, name));
        return _here.Hook($".git/gitsession/hooks/{name}", then);
    }
}
