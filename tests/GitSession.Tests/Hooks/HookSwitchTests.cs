using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>Hooks follow the live sessions, and a person can do without them for one command.</summary>
public sealed class HookSwitchTests : IDisposable
{
    private static readonly string[] Switched = ["commit-msg", "post-checkout", "post-merge"];

    private readonly HookRepository _here = new();

    public HookSwitchTests() => _here.Session("init").Code.ShouldBe(0);

    public void Dispose() => _here.Dispose();

    [Fact]
    public void Hooks_are_on_from_the_start_of_a_session_to_its_close()
    {
        var before = Scripts();

        _here.Session("start").Error.ShouldBeEmpty();
        var during = Scripts();
        _here.Session("close").Code.ShouldBe(0);

        before.ShouldBeEmpty();
        during.ShouldBe(Switched);
        Scripts().ShouldBeEmpty();
    }

    [Fact]
    public void They_stay_on_while_a_session_is_live_in_another_worktree()
    {
        _here.Run("worktree", "add", "--quiet", "-b", "other", "../linked").OrFail();
        _here.Session("start");
        _here.Root = _here.Git["../linked"];
        _here.Session("start");

        _here.Session("close");
        var left = Scripts();
        _here.Root = _here.Git.Root;
        _here.Session("close");

        left.ShouldBe(Switched);
        Scripts().ShouldBeEmpty();
    }

    [Fact]
    public void A_worktree_that_is_gone_with_its_session_keeps_nothing_on()
    {
        _here.Run("worktree", "add", "--quiet", "-b", "other", "../linked").OrFail();
        _here.Root = _here.Git["../linked"];
        _here.Session("start");
        _here.Root = _here.Git.Root;
        _here.Run("worktree", "remove", "--force", "../linked").OrFail();

        _here.Session("start");
        _here.Session("close");

        Scripts().ShouldBeEmpty();
    }

    [Fact]
    public void An_init_finds_the_sessions_that_are_live_in_every_worktree()
    {
        _here.Session("uninstall");
        _here.Run("worktree", "add", "--quiet", "-b", "other", "../linked").OrFail();
        _here.Root = _here.Git["../linked"];
        _here.Session("start");
        _here.Root = _here.Git.Root;

        _here.Session("init");

        Scripts().ShouldBe(Switched);
    }

    [Fact]
    public void Rules_keep_them_on()
    {
        _here.Git.Write(".ai_context/rules/inst_001_ports.md", "---\nid: inst_001\n---\n");

        _here.Session("start");
        _here.Session("close");
        var with = Scripts();
        File.Delete(_here.Git[".ai_context/rules/inst_001_ports.md"]);
        _here.Session("start");
        _here.Session("close");

        with.ShouldBe(Switched);
        Scripts().ShouldBeEmpty();
    }

    [Fact]
    public void In_a_session_the_message_of_a_commit_comes_to_the_program()
    {
        _here.Session("start");

        _here.Commit().Ok.ShouldBeTrue();

        _here.Calls.ShouldBe(["hook commit-msg .git/COMMIT_EDITMSG"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_a_commit_the_program_is_asked_only_where_it_left_something_to_say(bool linked)
    {
        _here.Run("worktree", "add", "--quiet", "-b", "other", "../linked").OrFail();
        _here.Root = linked ? _here.Git["../linked"] : _here.Root;
        _here.Session("start");
        _here.Commit();
        var own = _here.Run("rev-parse", "--absolute-git-dir").Line;

        File.WriteAllText(Path.Combine(own, "gitsession/after-commit"), "");
        _here.Session("start", "--beside");
        _here.Commit();

        _here.Calls.Count(call => call == "hook post-commit").ShouldBe(1);
    }

    [Fact]
    public void A_switch_of_branches_is_told_and_a_checkout_of_files_is_not()
    {
        _here.Session("start");
        _here.Run("switch", "--quiet", "-c", "other");
        _here.Git.MakeACommit("a.txt");
        var head = _here.Run("rev-parse", "HEAD").Line;

        _here.Run("checkout", "--quiet", "--", "a.txt");
        _here.Run("switch", "--quiet", "main");

        _here.Calls.Where(call => call.StartsWith("hook post-checkout", StringComparison.Ordinal)).Select(call => call.Split(' ')[^1]).ShouldBe(["1", "1"]);
        _here.Calls[^1].ShouldStartWith($"hook post-checkout {head} ");
    }

    [Fact]
    public void A_merge_in_a_session_is_told()
    {
        _here.Run("switch", "--quiet", "-c", "other");
        _here.Git.MakeACommit("a.txt");
        _here.Run("switch", "--quiet", "main");
        _here.Session("start");

        _here.Run("merge", "--quiet", "other").Ok.ShouldBeTrue();

        _here.Calls.ShouldBe(["hook post-merge 0"]);
    }

    [Theory]
    [InlineData("GIT_SESSION")]
    [InlineData("GIT_SESSION_HOOKS")]
    public void A_variable_does_without_ours_for_one_command_and_not_without_the_users(string variable)
    {
        _here.Hook(".git/hooks/pre-commit");
        _here.Hook(".git/hooks/pre-push", "cat >/dev/null");
        _here.Session("start");
        _here.StageADocument();
        _here.Run("init", "--quiet", "--bare", "../away");
        _here.Extra[variable] = "0";

        _here.Commit().Ok.ShouldBeTrue();
        _here.Run("push", "--quiet", "../away", "main").Ok.ShouldBeTrue();

        _here.Calls.ShouldBeEmpty();
        _here.Theirs.Length.ShouldBe(2);
    }

    [Fact]
    public void Where_they_cannot_be_switched_the_session_starts_and_one_line_says_so()
    {
        Directory.Delete(_here.Git[".git/gitsession/live"], recursive: true);
        _here.Git.Write(".git/gitsession/live", "");

        var start = _here.Session("start");

        start.Code.ShouldBe(0);
        start.Error.ShouldStartWith("warning: the hooks could not be switched: ");
        start.Error.Count(c => c == '\n').ShouldBe(1);
    }

    [Fact]
    public void Without_an_init_a_start_makes_no_hooks()
    {
        _here.Session("uninstall");

        _here.Session("start").Code.ShouldBe(0);

        Directory.Exists(_here.Hooks).ShouldBeFalse();
        Directory.Exists(_here.Git[".git/gitsession/live"]).ShouldBeFalse();
    }

    [Fact]
    public void After_a_commit_there_is_a_hook_of_ours_only_while_something_was_left_for_it()
    {
        var time = new FixedTime();
        var script = new FileInfo(Path.Combine(_here.Hooks, "post-commit"));
        _here.Time = time;
        _here.Session("start");
        _here.Session("loop", "add", "Call back", "--urgency", "high");
        var before = script.LinkTarget;

        _here.Git.Write(".git/COMMIT_EDITMSG", "change\n");
        time.PassMinutes(60);
        _here.Session("hook", "commit-msg", ".git/COMMIT_EDITMSG");
        script.Refresh();
        var between = script.LinkTarget;
        var said = _here.Session("hook", "post-commit");
        script.Refresh();

        (before, between, script.LinkTarget).ShouldBe((before.ShouldNotBeNull(), null, before));
        said.Error.ShouldContain("Call back");
    }

    private string[] Scripts() => [.. Switched.Where(name => new FileInfo(Path.Combine(_here.Hooks, name)).LinkTarget is null)];
}
