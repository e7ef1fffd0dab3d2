using GitSession.Cli;
using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>A hook whose program fails: one line, and git goes on.</summary>
public sealed class SafetyTests : IDisposable
{
    private readonly HookedRepository _repository = new("pre-commit", "commit-msg");

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("pre-rebase", "warning: git session knows no hook pre-rebase\n")]
    [InlineData("--help", "warning: git session knows no hook --help\n")]
    public void A_hook_that_it_does_not_know_is_said_and_no_error(string name, string line)
    {
        Hook(["hook", name]).ShouldBe((0, line));
    }

    [Theory]
    [InlineData("GIT_SESSION")]
    [InlineData("GIT_SESSION_HOOKS")]
    public void Hooks_that_are_turned_off_do_nothing(string variable)
    {
        _repository.Start();
        _repository.Environment[variable] = "0";

        _repository.Commit("a.txt", "a\n").Error.ShouldBeEmpty();

        _repository.Message.ShouldBe("add a.txt");
    }

    [Fact]
    public void What_hangs_is_left_after_a_while()
    {
        _repository.Start();
        using var input = new HangingInput();

        var answer = Hook(["hook", "pre-push", "origin", "url"], patience: TimeSpan.FromMilliseconds(50), input: () => input);

        answer.ShouldBe((0, "warning: git session hook pre-push took longer than 0.1 s and was left\n"));
    }

    [Fact]
    public void Git_that_hangs_is_ended_with_the_hook_that_asked_it()
    {
        _repository.Git("config", "include.path", "nobody-writes");
        using (var made = _repository.Fixture.Start("mkfifo", [".git/nobody-writes"], "."))
            made.WaitForExit();

        var answer = Hook(["hook", "pre-commit"], patience: TimeSpan.FromMilliseconds(300));

        answer.ShouldBe((0, "warning: git session hook pre-commit took longer than 0.3 s and was left\n"));
        // What was killed is in /proc until its parent has heard of it.
        SpinWait.SpinUntil(() => !WorkingIn(_repository.Fixture.Root).Any(), TimeSpan.FromSeconds(20)).ShouldBeTrue();
    }

    [Fact]
    public void Several_sessions_and_none_that_is_meant_are_one_line_and_no_trailer()
    {
        var (one, two) = (_repository.Start("One"), _repository.Start("Two things"));

        var unclear = _repository.Commit("a.txt", "a\n");
        var left = _repository.Message;
        _repository.Environment["GIT_SESSION"] = two.Id;
        var named = _repository.Commit("b.txt", "b\n");

        unclear.Error.ShouldBe($"warning: no trailer Session: several sessions are live: {one.Id}, {two.Id} (GIT_SESSION=<id> names one)\n");
        left.ShouldBe("add a.txt");
        (named.Error, _repository.Sessions).ShouldBe(("", two.Id));
    }

    [Fact]
    public void A_damaged_session_keeps_nobody_from_committing_under_its_name()
    {
        _repository.Fixture.Write(".ai_context/session/2026-11-20-09-15-inbox-k3f2.yaml", "session: [\n");
        _repository.Fixture.Write(".git/info/exclude", ".ai_context/session/\n");

        var commit = _repository.Commit("a.txt", "a\n");

        (commit.Ok, commit.Error, _repository.Sessions).ShouldBe((true, "", "2026-11-20-09-15-inbox-k3f2"));
    }

    [Fact]
    public void Settings_that_cannot_be_read_refuse_nothing()
    {
        _repository.Fixture.Write(".ai_context/config.yaml", "commit: { damaged: refuse\n");
        _repository.Start();

        var commit = _repository.Commit("journal/a.md", "---\nended_at: x\n---\n");

        commit.Ok.ShouldBeTrue();
        commit.Error.ShouldContain("warning: journal/a.md:2:");
        commit.Error.ShouldContain("warning: .ai_context/config.yaml:");
        _repository.Sessions.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_rule_that_is_a_directory_or_leads_outside_is_named_and_git_goes_on()
    {
        Directory.CreateDirectory(_repository.Fixture[".ai_context/rules"]);
        File.CreateSymbolicLink(_repository.Fixture[".ai_context/rules/inst_001_a.md"], "/etc/passwd");

        var commit = _repository.Commit("a.txt", "a\n");

        (commit.Ok, commit.Error).ShouldBe((true, "warning: .ai_context/rules/inst_001_a.md: expected a file of this repository that can be read\n"));
    }

    [Fact]
    public void A_terminal_that_is_gone_gives_git_no_order()
    {
        Directory.CreateDirectory(_repository.Fixture[".ai_context/rules"]);
        _repository.Fixture.Write(".ai_context/rules/inst_001_a.md", "---\nquadrant: NONE\n---\n");

        using var hook = _repository.Fixture.Start("sh", ["-c", $"exec dotnet '{GitFixture.Program}' hook pre-commit 2>/dev/full"], ".");
        hook.WaitForExit();

        hook.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Where_there_is_no_repository_or_a_bare_one_git_goes_on()
    {
        _repository.Git("init", "--quiet", "--bare", "../bare.git");

        var bare = _repository.Fixture.RunIn("../bare.git", "hook", "post-merge", "0");
        var none = _repository.Fixture.RunIn("..", "hook", "post-merge", "0");

        bare.ShouldBe((0, "", ""));
        none.Code.ShouldBe(0);
        none.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldStartWith("warning: ");
    }

    // proc(5): what stands in a directory. A process that was ended stands nowhere, waited for or not.
    private static IEnumerable<string> WorkingIn(string directory) =>
        Directory.EnumerateDirectories("/proc").Where(process => new DirectoryInfo(Path.Combine(process, "cwd")) is { LinkTarget: { } place } && place == directory);

    private (int Code, string Error) Hook(string[] arguments, TimeSpan? patience = null, Func<TextReader>? input = null)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var around = new Surroundings
        {
            Directory = _repository.Fixture.Root,
            Environment = _repository.Fixture.Environment,
            Out = output,
            Error = error,
            In = input ?? (() => TextReader.Null),
            HookPatience = patience ?? TimeSpan.FromSeconds(30),
            Owner = () => null,
        };
        var code = Program.Run(arguments, around);
        return (code, error.ToString());
    }
}
