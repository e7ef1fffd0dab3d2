using GitSession.World;

namespace GitSession.Tests.Hooks;

/// <summary>What init tells git about merging `framework_progress.md`, and how it goes again.</summary>
public sealed class MergeDriverTests : IDisposable
{
    private const string Line = "framework_progress.md merge=git-session-progress";

    private readonly HookRepository _here = new();

    private string Attributes => _here.Git[Paths.Attributes];

    public void Dispose() => _here.Dispose();

    [Fact]
    public void Init_names_the_driver_and_the_program_and_a_second_time_it_changes_nothing()
    {
        var first = _here.Session("init");
        var config = File.ReadAllText(_here.Git[".git/config"]);
        var again = _here.Session("init");

        first.Out.ShouldContain("wrote .ai_context/.gitattributes\n");
        Attribute().ShouldBe("git-session-progress");
        Driver().ShouldContain($"'{Path.Combine(_here.Git.Home, "bin/git-session")}' merge-progress %O %A %B %L %P");
        again.Out.ShouldBe("everything is there already: nothing was changed\n");
        File.ReadAllText(_here.Git[".git/config"]).ShouldBe(config);
    }

    [Fact]
    public void Without_hooks_there_is_a_driver_all_the_same()
    {
        _here.Session("init", "--no-hooks").Code.ShouldBe(0);

        Driver().ShouldContain("merge-progress");
    }

    [Fact]
    public void A_program_in_a_place_with_signs_of_the_shell_and_of_git_is_found_there()
    {
        _here.RemoveStandIn();
        _here.PutStandIn("it's 100% \"here\"");
        _here.Extra["PATH"] = Path.Combine(_here.Git.Home, "it's 100% \"here\"") + Path.PathSeparator + _here.Git.Environment["PATH"];

        _here.Session("init").Code.ShouldBe(0);

        Driver().ShouldContain("/it'\\''s 100%% \"here\"/git-session'");
    }

    [Theory]
    [InlineData("*.txt text\n")]
    [InlineData("*.txt text\r\n*.md text\r\n")]
    [InlineData("*.txt text")]
    public void A_file_of_attributes_that_is_there_gets_the_line_and_is_as_it_was_afterwards(string text)
    {
        _here.Git.Write(Paths.Attributes, text);

        _here.Session("init").Out.ShouldContain("wrote .ai_context/.gitattributes\n");
        var attribute = Attribute();
        _here.Session("uninstall").Code.ShouldBe(0);

        attribute.ShouldBe("git-session-progress");
        File.ReadAllText(Attributes).ShouldBe(text);
    }

    [Fact]
    public void What_a_user_wrote_beside_the_line_stays_when_that_goes()
    {
        _here.Session("init");
        File.AppendAllText(Attributes, "*.yaml text\n");

        _here.Session("uninstall").Code.ShouldBe(0);

        File.ReadAllText(Attributes).ShouldBe("*.yaml text\n");
        Driver().ShouldBe("");
    }

    [Theory]
    [InlineData(".gitattributes", "*.md merge=union\n")]
    [InlineData(".ai_context/.gitattributes", "framework_progress.md merge=theirs\n")]
    [InlineData(".git/info/attributes", "*.md -merge\n")]
    public void A_way_of_merging_that_the_user_chose_stays(string file, string text)
    {
        _here.Git.Write(file, text);
        var before = Attribute();

        _here.Session("init").Code.ShouldBe(0);

        Attribute().ShouldBe(before);
        File.ReadAllText(_here.Git[file]).ShouldBe(text);
        File.Exists(Attributes).ShouldBe(file == Paths.Attributes);
    }

    [Theory]
    [InlineData("--local")]
    [InlineData("--global")]
    public void A_driver_of_that_name_that_the_user_configured_stays(string scope)
    {
        _here.Run("config", scope, "merge.git-session-progress.driver", "mine %A").OrFail();

        _here.Session("init").Code.ShouldBe(0);
        var driver = Driver();
        _here.Session("uninstall").Code.ShouldBe(0);

        driver.ShouldBe("mine %A");
        Driver().ShouldBe("mine %A");
    }

    [Fact]
    public void A_user_s_driver_that_came_later_takes_the_place_of_ours()
    {
        _here.Session("init");
        _here.Run("config", "--global", "merge.git-session-progress.driver", "mine %A").OrFail();

        _here.Session("init").Code.ShouldBe(0);

        Driver().ShouldBe("mine %A");
    }

    private string Attribute() => _here.Run("check-attr", "merge", Paths.Progress).OrFail().Line.Split(": ")[^1];

    private string Driver() => _here.Run("config", "merge.git-session-progress.driver").Line;
}
