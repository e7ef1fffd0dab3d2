namespace GitSession.Tests.Hooks;

/// <summary>It leaves as it came.</summary>
public sealed class UninstallTests : IDisposable
{
    private readonly HookRepository _here = new();

    public static TheoryData<string> Places => ["", "theirs", "/nowhere/hooks"];

    public void Dispose() => _here.Dispose();

    [Theory]
    [MemberData(nameof(Places))]
    public void After_init_start_close_and_uninstall_every_byte_is_as_it_was(string place)
    {
        _here.Hook(".git/hooks/pre-commit");
        if (place is not "")
            _here.Run("config", "core.hooksPath", place);
        var before = Snapshot.Of(_here.Root);
        _here.Session("init");
        _here.Session("start").Code.ShouldBe(0);
        _here.Session("audit", "add", "--service", "Linter", "--allowed", "true").Code.ShouldBe(0);
        _here.StageADocument();
        _here.Commit();
        _here.Session("close").Code.ShouldBe(0);
        _here.Session("framework", "stats").Code.ShouldBe(0);
        _here.Session("recall", "entry").Code.ShouldBe(0);

        _here.Session("uninstall").Code.ShouldBe(0);

        Snapshot.Of(_here.Root).ShouldBe(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("theirs")]
    public void A_configuration_without_a_last_line_end_or_in_another_encoding_comes_back_as_it_was(string place)
    {
        byte[] odd = [.. File.ReadAllBytes(_here.Git[".git/config"]), .. "# caf\u00E9"u8.ToArray().Where(b => b != 0xC3), .. place is "" ? ""u8 : "\n[core]\n\thooksPath = theirs"u8];
        File.WriteAllBytes(_here.Git[".git/config"], odd);
        File.SetUnixFileMode(_here.Git[".git/config"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var before = Snapshot.Of(_here.Root);

        _here.Session("init").Code.ShouldBe(0);
        var reached = _here.Run("rev-parse", "--git-path", "hooks").Line;
        _here.Session("uninstall").Code.ShouldBe(0);

        reached.ShouldBe(_here.Hooks);
        Snapshot.Of(_here.Root).ShouldBe(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("theirs")]
    public void What_others_changed_in_the_configuration_meanwhile_stays(string place)
    {
        if (place is not "")
            _here.Run("config", "core.hooksPath", place);
        _here.Session("init");
        _here.Run("config", "alias.st", "status");
        _here.Run("config", "core.autocrlf", "input");

        _here.Session("uninstall");

        _here.Run("config", "alias.st").Line.ShouldBe("status");
        _here.Run("config", "core.autocrlf").Line.ShouldBe("input");
        File.ReadAllText(_here.Git[".git/config"]).ShouldNotContain("session");
    }

    [Fact]
    public void What_was_added_behind_a_last_line_without_an_end_stands_on_its_own_line_afterwards()
    {
        _here.Run("config", "core.hooksPath", ".githooks");
        File.WriteAllText(_here.Git[".git/config"], _here.Git.Read(".git/config").TrimEnd('\n'));
        _here.Session("init");
        _here.Run("config", "foo.bar", "1");

        _here.Session("uninstall");

        _here.Run("config", "foo.bar").Line.ShouldBe("1");
        _here.Run("config", "core.hooksPath").Line.ShouldBe(".githooks");
    }

    [Fact]
    public void A_configuration_with_a_byte_order_mark_gets_one_block_and_loses_it_again()
    {
        File.WriteAllBytes(_here.Git[".git/config"], [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(_here.Git[".git/config"])]);
        var before = Snapshot.Of(_here.Root);

        _here.Session("init");
        var again = _here.Session("init");
        _here.Session("uninstall");

        again.Out.ShouldBe("everything is there already: nothing was changed\n");
        Snapshot.Of(_here.Root).ShouldBe(before);
    }

    [Fact]
    public void A_block_that_is_there_twice_is_one_after_init_and_none_after_uninstall()
    {
        var before = _here.Git.Read(".git/config");
        _here.Session("init");
        var once = _here.Git.Read(".git/config");
        var block = once.Replace(before, "", StringComparison.Ordinal);
        File.AppendAllText(_here.Git[".git/config"], block);

        _here.Session("init");
        var mended = _here.Git.Read(".git/config");
        File.AppendAllText(_here.Git[".git/config"], block);
        _here.Session("uninstall");

        mended.ShouldBe(once);
        _here.Git.Read(".git/config").ShouldBe(before);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_repository_without_the_directory_of_what_git_overlooks_has_none_afterwards(bool lefthook)
    {
        if (lefthook)
            _here.Git.Write("lefthook.yml", "pre-commit:\n  commands: {}\n");
        Directory.Delete(_here.Git[".git/info"], recursive: true);
        var before = Snapshot.Of(_here.Root);
        _here.Session("init").Code.ShouldBe(0);
        _here.Session("start").Code.ShouldBe(0);
        _here.Session("close").Code.ShouldBe(0);

        _here.Session("uninstall");

        Snapshot.Of(_here.Root).ShouldBe(before);
    }

    [Fact]
    public void A_second_init_changes_nothing()
    {
        _here.Hook(".git/hooks/commit-msg");
        _here.Run("config", "core.hooksPath", "theirs");
        _here.Session("init");
        _here.Run("config", "alias.st", "status");
        var once = Snapshot.Of(_here.Root);

        var again = _here.Session("init");

        again.Out.ShouldBe("everything is there already: nothing was changed\n");
        Snapshot.Of(_here.Root).ShouldBe(once);
    }

    [Fact]
    public void A_second_init_mends_what_is_missing()
    {
        _here.Session("init");
        File.Delete(Path.Combine(_here.Hooks, "pre-commit"));
        File.Delete(Path.Combine(_here.Hooks, "pre-rebase"));

        _here.Session("init").Out.ShouldBe("wrote .git/gitsession/hooks (2 files)\n");

        File.Exists(Path.Combine(_here.Hooks, "pre-commit")).ShouldBeTrue();
    }

    [Fact]
    public void A_second_uninstall_says_that_nothing_is_there()
    {
        _here.Session("init");
        _here.Session("uninstall");

        _here.Session("uninstall").Out.ShouldBe("nothing is installed here: nothing was changed\n");
    }

    [Fact]
    public void A_live_session_stays_and_is_named()
    {
        _here.Session("init");
        _here.Session("start");

        var answer = _here.Session("uninstall");

        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain("note: the session stays live: .ai_context/session/");
        _here.Session("close").Code.ShouldBe(0);
        _here.Commit().Ok.ShouldBeTrue();
        _here.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void Init_says_what_it_wrote_and_uninstall_what_it_removed()
    {
        var init = _here.Session("init").Out;
        var uninstall = _here.Session("uninstall").Out;

        init.ShouldBe("""
            wrote .ai_context/config.yaml
            wrote .ai_context/.gitignore
            wrote .ai_context/.gitattributes
            wrote journal/.gitkeep
            wrote .git/gitsession/hooks.config
            wrote .git/config
            wrote .git/gitsession/hooks (31 files)

            """);
        uninstall.ShouldBe("""
            wrote .git/config
            removed .ai_context/.gitattributes
            removed .git/gitsession/hooks.config
            removed .git/gitsession/hooks
            removed .git/gitsession/live
            removed .git/gitsession
            the hooks are as they were; .ai_context and journal stay, they are yours

            """);
    }

    [Fact]
    public void A_program_reads_both_as_json()
    {
        var init = _here.Session("init", "--json").Json;
        var uninstall = _here.Session("uninstall", "--json").Json;

        init.GetProperty("written").EnumerateArray().Select(file => file.GetString()).ShouldContain(".git/gitsession/hooks/pre-commit");
        init.GetProperty("hooks").GetProperty("to_add").GetArrayLength().ShouldBe(0);
        uninstall.GetProperty("removed").EnumerateArray().Select(file => file.GetString()).ShouldContain(".git/gitsession/hooks");
    }

    [Fact]
    public void Without_hooks_the_git_directory_is_not_led_anywhere()
    {
        _here.Session("init", "--no-hooks").Code.ShouldBe(0);

        _here.Run("rev-parse", "--git-path", "hooks").Line.ShouldBe(".git/hooks");
        Directory.Exists(_here.Hooks).ShouldBeFalse();
    }

    [Theory]
    [InlineData("init")]
    [InlineData("uninstall")]
    public void A_configuration_that_another_git_holds_is_refused_and_nothing_is_done(string command)
    {
        if (command is "uninstall")
            _here.Session("init");
        _here.Git.Write(".git/config.lock", "");
        var before = Snapshot.Of(_here.Root);

        var refused = _here.Session(command);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldStartWith("error: another git process holds the configuration: ");
        Snapshot.Of(_here.Root).ShouldBe(before);
        Directory.Exists(_here.Git[".ai_context"]).ShouldBe(command is "uninstall");
    }

    [Fact]
    public void A_git_directory_that_cannot_take_the_hooks_is_refused_and_git_is_not_led_there()
    {
        _here.Git.Write(".git/gitsession", "a file where a directory should be");
        var before = Snapshot.Of(_here.Root);

        var refused = _here.Session("init");

        refused.Code.ShouldBe(1);
        Snapshot.Of(_here.Root).ShouldBe(before);
        Directory.Exists(_here.Git[".ai_context"]).ShouldBeFalse();
    }

    [Fact]
    public void A_directory_of_hooks_that_may_not_be_written_is_no_obstacle()
    {
        _here.Hook(".git/hooks/pre-commit");
        File.SetUnixFileMode(_here.Git[".git/hooks"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _here.Session("init").Code.ShouldBe(0);
        _here.StageADocument();

        _here.Commit().Ok.ShouldBeTrue();
        File.SetUnixFileMode(_here.Git[".git/hooks"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        _here.Theirs.Length.ShouldBe(1);
        _here.Calls.ShouldBe(["hook pre-commit"]);
    }
}
