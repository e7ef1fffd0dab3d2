using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>`git session doctor`, in repositories where everything works and where something does not.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public DoctorTests()
    {
        _terminal.PutProgramOnPath();
        // By another process, because the hooks are run by this one (StandIn).
        using var init = _terminal.StartProgram("init");
        init.WaitForExit();
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Where_everything_works_each_thing_says_so_in_a_line()
    {
        _terminal.Session("init", "--agent", "claude");
        _terminal.Session("start", "Inbox");

        var doctor = _terminal.Session("doctor");

        var lines = doctor.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        (doctor.Code, doctor.Error).ShouldBe((0, ""));
        lines.Select(line => line.Split(':')[0]).ShouldBe([
            "PASS program", "PASS git", "PASS repository", "PASS settings", "PASS trust", "PASS hooks", "PASS merge driver", "PASS agents", "PASS sessions", "PASS documents",
        ]);
        lines[7..9].ShouldBe(["PASS agents: claude calls git-session at each event", "PASS sessions: 1 session open"]);
    }

    [Fact]
    public void The_hook_is_run_and_the_users_own_is_not()
    {
        _terminal.Write(".git/hooks/pre-commit", "#!/bin/sh\ntouch was-here\nexit 1\n");
        GitFixture.MakeExecutable(Path.Combine(_terminal.Directory, ".git/hooks/pre-commit"));

        var hooks = Look("hooks");

        hooks.Status.ShouldBe("pass");
        hooks.Detail.ShouldStartWith("git runs /tmp/test/repo/.git/gitsession/hooks/pre-commit, which runs ");
        File.Exists(Path.Combine(_terminal.Directory, "was-here")).ShouldBeFalse();
    }

    [Fact]
    public void Hooks_that_do_not_come_to_the_program_fail()
    {
        File.Delete(Path.Combine(_terminal.Environment["HOME"], "bin/git-session"));

        var doctor = _terminal.Session("doctor", "--json");

        var (program, hooks) = (Look("program", doctor), Look("hooks", doctor));
        (program.Status, program.Detail).ShouldBe(("fail", "git does not find git-session on PATH"));
        (hooks.Status, hooks.Detail).ShouldBe((
            "fail", "/tmp/test/repo/.git/gitsession/hooks/pre-commit was run and did not come to the program: git-session: pre-commit did nothing, the program was not found; git goes on"));
        doctor.Code.ShouldBe(1);
    }

    [Fact]
    public void Hooks_that_git_looks_for_elsewhere_are_a_warning()
    {
        _terminal.Git("config", "extensions.worktreeConfig", "true");
        _terminal.Git("config", "--worktree", "core.hooksPath", "/elsewhere");

        Look("hooks").ShouldBe(("warn", "git looks for them in /elsewhere, and does not come to ours", "git config --show-origin --get-all core.hooksPath"));
    }

    [Fact]
    public void Where_hooks_were_led_elsewhere_what_is_typed_brings_git_back()
    {
        _terminal.Git("config", "core.hooksPath", "/elsewhere");

        var led = Look("hooks");
        _terminal.Session("init");

        led.ShouldBe(("warn", "git looks for them in /elsewhere, and does not come to ours", "git session init"));
        Look("hooks").Status.ShouldBe("pass");
    }

    [Fact]
    public void A_hook_that_may_not_be_executed_is_said_to_be_so_and_init_mends_it()
    {
        var hook = Path.Combine(_terminal.Directory, ".git/gitsession/hooks/pre-commit");
        File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var lost = Look("hooks");
        var init = _terminal.Session("init");

        lost.ShouldBe(("fail", "/tmp/test/repo/.git/gitsession/hooks/pre-commit may not be executed, so that git passes over it", "git session init"));
        init.Out.ShouldBe("wrote .git/gitsession/hooks (1 file)\n");
        Look("hooks").Status.ShouldBe("pass");
    }

    [Fact]
    public void A_key_that_counts_in_the_users_own_settings_is_a_finding_in_the_repositorys_alone()
    {
        const string From = "inherit: { from: [ \"alice@example.org\" ] }\n";
        var own = new FileInfo(Path.Combine(_terminal.Environment["HOME"], ".config/git-session/config.yaml"));
        own.Directory?.Create();
        File.WriteAllText(own.FullName, From);

        var users = Look("settings");
        _terminal.Write(".ai_context/config.yaml", From);
        var repositorys = Look("settings");

        users.ShouldBe(("pass", ".ai_context/config.yaml, ~/.config/git-session/config.yaml", null));
        repositorys.ShouldBe((
            "warn", ".ai_context/config.yaml:1: inherit.from is ignored here: it counts in a user's own settings alone (~/.config/git-session/config.yaml)", "git session check"));
    }

    [Fact]
    public void It_changes_nothing()
    {
        _terminal.Git("commit", "--quiet", "--allow-empty", "-m", "one");
        _terminal.Git("config", "user.nick", "newer than what the hooks wrote down");
        File.Delete(Path.Combine(_terminal.Directory, ".git/gitsession/lock"));
        var before = Files();

        _terminal.Session("doctor").Code.ShouldBe(0);

        Files().ShouldBe(before);
    }

    [Theory]
    [InlineData("-merge", "warn", "git does not merge .ai_context/framework_progress.md: an attribute has it as binary")]
    [InlineData("merge=ours", "warn", "git merges .ai_context/framework_progress.md as text: this clone does not know the driver ours")]
    [InlineData("merge=union", "pass", ".ai_context/framework_progress.md is merged by another, union")]
    public void A_merge_that_the_attributes_give_to_another_is_looked_at(string attribute, string status, string detail)
    {
        _terminal.Write(".git/info/attributes", $".ai_context/framework_progress.md {attribute}\n");

        (Look("merge driver") is var merge ? (merge.Status, merge.Detail) : default).ShouldBe((status, detail));
    }

    [Fact]
    public void A_clone_that_was_never_made_a_home_is_told_what_to_type()
    {
        _terminal.Session("uninstall");

        var doctor = _terminal.Session("doctor", "--json");

        var (hooks, merge) = (Look("hooks", doctor), Look("merge driver", doctor));
        hooks.ShouldBe(("warn", "they are not installed", "git session init"));
        (merge.Status, merge.Hint).ShouldBe(("warn", "git session init"));
        doctor.Code.ShouldBe(0);
    }

    [Fact]
    public void A_merge_driver_that_does_not_merge_fails()
    {
        _terminal.Git("config", "--replace-all", "merge.git-session-progress.driver", "false %O %A %B %L %P");

        Look("merge driver").ShouldBe(("fail", "what is configured does not merge two edits of one document", "git session init"));
    }

    [Fact]
    public void A_damaged_document_is_named_and_everything_else_is_looked_at_all_the_same()
    {
        _terminal.Write(".ai_context/config.yaml", "format: 1\nchecks: [\n");

        var doctor = _terminal.Session("doctor", "--json");

        var checks = doctor.Json.GetProperty("checks").EnumerateArray().ToDictionary(check => check.GetProperty("name").GetString() ?? "", check => check.GetProperty("status").GetString());
        doctor.Code.ShouldBe(1);
        (checks.Count, checks["settings"], checks["trust"], checks["hooks"], checks["merge driver"]).ShouldBe((10, "fail", "fail", "pass", "pass"));
        Look("settings", doctor).Detail.ShouldStartWith(".ai_context/config.yaml:");
    }

    [Fact]
    public void A_live_session_that_a_commit_could_take_along_fails()
    {
        File.Delete(Path.Combine(_terminal.Directory, ".ai_context/.gitignore"));

        var notIgnored = Look("repository");
        _terminal.Session("start", "Inbox");
        _terminal.Git("add", "--force", ".ai_context/session");
        var tracked = Look("repository");

        (notIgnored.Status, notIgnored.Hint).ShouldBe(("fail", "git session init"));
        (tracked.Status, tracked.Hint).ShouldBe(("fail", "git rm --cached -r .ai_context/session"));
    }

    [Fact]
    public void Commands_that_nobody_approved_and_sessions_that_were_interrupted_are_warnings()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Die();
        _terminal.Write(".ai_context/config.yaml", "format: 1\nchecks:\n  - { name: tests, command: make test }\n");

        var doctor = _terminal.Session("doctor", "--json");

        Look("trust", doctor).ShouldBe(("warn", "1 of 1 command may not run, because you did not approve them", "git session trust --show"));
        var sessions = Look("sessions", doctor);
        (sessions.Status, sessions.Hint).ShouldBe(("warn", "git session start"));
        sessions.Detail.ShouldMatch(@"\A2026-11-20-09-15-inbox-\w{4} was interrupted; the next start recovers it\z");
    }

    [Fact]
    public void An_agent_that_is_wired_in_part_is_named_with_the_file()
    {
        _terminal.Session("init", "--agent", "claude");
        _terminal.Write(".claude/settings.json", _terminal.Read(".claude/settings.json").Replace("\"PreCompact\"", "\"Elsewhere\"", StringComparison.Ordinal));

        Look("agents").ShouldBe(("warn", "claude is wired in part: .claude/settings.json lacks what calls git-session", "git session init --agent claude"));
    }

    [Fact]
    public void Outside_of_a_repository_it_says_what_can_be_said()
    {
        _terminal.Git("config", "--global", "user.name", "Robbie");
        _terminal.Git("config", "--global", "user.email", "robbie@example.org");
        _terminal.Directory = Path.GetTempPath();

        var doctor = _terminal.Session("doctor");

        doctor.Code.ShouldBe(1);
        doctor.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]).ShouldBe(["PASS program", "PASS git", "FAIL repository"]);
    }

    private string[] Files() =>
    [
        .. Directory.EnumerateFileSystemEntries(_terminal.Directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {(Directory.Exists(path) ? "" : File.GetLastWriteTimeUtc(path).Ticks)}"),
    ];

    private (string? Status, string Detail, string? Hint) Look(string name, Answer? doctor = null)
    {
        var check = (doctor ?? _terminal.Session("doctor", "--json")).Json.GetProperty("checks").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
        return (check.GetProperty("status").GetString(), check.GetProperty("detail").GetString() ?? "", check.GetProperty("hint").GetString());
    }
}
