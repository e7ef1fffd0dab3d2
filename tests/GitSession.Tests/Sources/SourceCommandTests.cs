using GitSession.Tests.Support;

namespace GitSession.Tests.Sources;

/// <summary>Which program a source is asked through, and that no repository chooses it by itself.</summary>
public sealed class SourceCommandTests : IDisposable
{
    private const string Answer = """touch "$HOME/ran"; echo '[{"id":"bd-1","title":"Call","status":"open"}]'""";

    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_program_that_the_repository_names_runs_once_the_user_approved_it_and_not_before()
    {
        StandIn.Put(_terminal, "tools/bd", Answer);
        _terminal.Write(".ai_context/config.yaml", "sources: { beads: { command: ./tools/bd } }\n");

        _terminal.Session("start", "One").Out.ShouldEndWith("Beads:\n  [not trusted, so ./tools/bd did not run (git session trust)]\n");
        HasRun.ShouldBeFalse();
        _terminal.Session("beads", "claim", "bd-1").Error.ShouldStartWith("error: bd: not trusted, so ./tools/bd did not run (git session trust)\n");
        HasRun.ShouldBeFalse();
        _terminal.Session("trust").Out.ShouldBe("trusted: source beads: ./tools/bd\n");
        _terminal.Session("beads").Out.ShouldBe("Beads:\n  ready: bd-1 Call\n");
    }

    [Fact]
    public void A_program_of_the_users_own_settings_needs_no_trust()
    {
        StandIn.Put(_terminal, "../home/tools/beads", Answer);
        _terminal.Write("../home/.config/git-session/config.yaml", "sources: { beads: { command: ~/tools/beads } }\n");

        _terminal.Session("start", "One").Out.ShouldEndWith("Beads:\n  ready: bd-1 Call\n");
    }

    [Fact]
    public void The_users_own_settings_name_no_path_that_a_repository_could_fill()
    {
        _terminal.Write("../home/.config/git-session/config.yaml", "sources: { beads: { command: tools/bd } }\n");

        var answer = _terminal.Session("start", "One");

        answer.Code.ShouldBe(3);
        answer.Error.ShouldContain("a program's name or its whole path for command");
    }

    [Fact]
    public void The_users_own_settings_turn_off_what_the_repository_asks()
    {
        StandIn.Put(_terminal, "../home/bin/bd", Answer);
        _terminal.Write(".ai_context/config.yaml", "sources: { beads: { assignee: ops } }\n");
        _terminal.Write("../home/.config/git-session/config.yaml", "sources: { beads: false }\n");

        _terminal.Session("start", "One").Out.ShouldNotContain("Beads");

        HasRun.ShouldBeFalse();
    }

    // .NET looks for a program in the current directory before PATH; a shell never does.
    [Theory]
    [InlineData("")]
    [InlineData(".:")]
    [InlineData(":")]
    [InlineData("bin:")]
    public void No_program_of_the_worktree_runs_in_the_place_of_one_on_PATH(string before)
    {
        foreach (var name in new[] { "git", "sh", "bd", "bin/git", "bin/sh", "bin/bd" })
            StandIn.Put(_terminal, name, "touch \"$HOME/ran\"; exit 1");
        _terminal.Write("../home/.config/git-session/config.yaml", "sources: { beads: {} }\nchecks:\n  - { name: mine, command: exit 0 }\n");
        _terminal.Environment["PATH"] = before + _terminal.Environment["PATH"];

        // In the process the current directory is the machine's; .NET looks there.
        using var program = _terminal.StartProgram("start", "One");
        var said = program.StandardOutput.ReadToEnd();
        program.WaitForExit();

        said.ShouldContain("Beads:\n  [not available: bd is not on PATH]\n");
        said.ShouldContain("PASS mine");
        HasRun.ShouldBeFalse();
    }

    private bool HasRun => File.Exists(Path.Combine(_terminal.Directory, "../home/ran"));
}
