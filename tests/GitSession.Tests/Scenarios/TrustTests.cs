using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>Nothing runs because a repository says so.</summary>
public sealed class TrustTests : IDisposable
{
    private const string Ran = "ran";
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_command_runs_once_the_user_approved_it_and_not_before()
    {
        Settings("touch ran");

        _terminal.Session("start", "One").Out.ShouldStartWith("SKIP tests: not trusted");
        HasRun.ShouldBeFalse();
        _terminal.Session("close");
        _terminal.Session("trust").Out.ShouldBe("trusted: check tests: touch ran\n");
        HasRun.ShouldBeFalse();
        _terminal.Session("start", "Two").Out.ShouldStartWith("PASS tests: exit code 0\n");
        HasRun.ShouldBeTrue();
    }

    [Fact]
    public void A_change_of_the_command_needs_trust_again_and_a_change_beside_it_does_not()
    {
        Settings("touch ran");
        _terminal.Session("trust");

        Settings("touch ran", mode: "build");
        _terminal.Session("trust", "--show").Out.ShouldBe("trusted: check tests: touch ran\n");
        Settings("touch ran ");
        _terminal.Session("trust", "--show").Out.ShouldBe("not trusted: check tests: touch ran \n");
        _terminal.Session("start").Out.ShouldStartWith("SKIP tests: not trusted");

        HasRun.ShouldBeFalse();
    }

    [Fact]
    public void Trust_is_taken_back()
    {
        Settings("touch ran");
        _terminal.Session("trust");

        _terminal.Session("trust", "--revoke").Out.ShouldBe("not trusted: check tests: touch ran\n");

        _terminal.Session("start").Out.ShouldStartWith("SKIP tests: not trusted");
        HasRun.ShouldBeFalse();
    }

    [Fact]
    public void Trust_holds_in_every_worktree_and_in_no_clone()
    {
        Settings("touch ran");
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "-m", "Start");
        _terminal.Git("worktree", "add", "--quiet", "../linked");
        _terminal.Git("clone", "--quiet", ".", "../clone");
        _terminal.Session("trust");

        _terminal.Directory += "/../linked";
        _terminal.Session("trust", "--show").Out.ShouldStartWith("trusted:");
        _terminal.Directory += "/../clone";
        _terminal.Session("trust", "--show").Out.ShouldStartWith("not trusted:");
    }

    [Fact]
    public void A_command_of_the_users_own_settings_needs_no_trust()
    {
        _terminal.Write("../home/.config/git-session/config.yaml", "checks:\n  - { name: mine, command: touch ran }\n");

        _terminal.Session("start").Out.ShouldStartWith("PASS mine: exit code 0\n");

        HasRun.ShouldBeTrue();
    }

    [Fact]
    public void What_a_terminal_would_hide_or_obey_is_spelled_out()
    {
        Settings("touch ran\\r\\u202Elive \\u200B\\nrm x");

        _terminal.Session("trust", "--show").Out.ShouldBe("not trusted: check tests: touch ran\\u{D}\\u{202E}live \\u{200B}\\nrm x\n");
    }

    [Fact]
    public void A_program_gets_it_as_json()
    {
        _terminal.Write(".ai_context/config.yaml", "deployment: { command: ./deployed.sh }\n");

        var command = _terminal.Session("trust", "--json").Json.GetProperty("commands")[0];

        command.GetProperty("name").GetString().ShouldBe("deployment");
        command.GetProperty("command").GetString().ShouldBe("./deployed.sh");
        command.GetProperty("trusted").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Where_there_is_nothing_to_trust_that_is_said() =>
        _terminal.Session("trust").Out.ShouldBe(".ai_context/config.yaml names no command\n");

    private bool HasRun => File.Exists(Path.Combine(_terminal.Directory, Ran));

    private void Settings(string command, string mode = "ops") =>
        _terminal.Write(".ai_context/config.yaml", $"mode: {mode}\nchecks:\n  - {{ name: tests, command: \"{command}\", blocking: true }}\n");
}
