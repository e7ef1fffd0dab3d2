namespace GitSession.Tests.Hooks;

/// <summary>A failure of ours costs a line and no commit; only a refusal that the user configured stops git.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly HookRepository _here = new();

    public FailureTests()
    {
        _here.Session("init");
        _here.StageADocument();
    }

    public void Dispose() => _here.Dispose();

    [Fact]
    public void Exit_1_stops_the_commit_with_the_programs_words()
    {
        _here.End("echo 'a damaged document' >&2; exit 1");

        var commit = _here.Commit();

        commit.Ok.ShouldBeFalse();
        commit.Error.ShouldBe("a damaged document\n");
    }

    [Fact]
    public void Exit_1_stops_a_push()
    {
        _here.Run("init", "--quiet", "--bare", "../away");
        _here.End("exit 1");

        _here.Run("push", "--quiet", "../away", "main").Ok.ShouldBeFalse();
    }

    [Theory]
    [InlineData("exit 2", 2)]
    [InlineData("exit 255", 255)]
    [InlineData("kill -ABRT $$", 134)]
    [InlineData("kill -SEGV $$", 139)]
    [InlineData("kill -KILL $$", 137)]
    public void Any_other_end_is_said_in_one_line_and_git_goes_on(string end, int code)
    {
        _here.End(end);

        var commit = _here.Commit();

        commit.Ok.ShouldBeTrue();
        commit.Error.ShouldBe($"git-session: pre-commit did not finish (exit {code}); git goes on\n");
        _here.Run("log", "-1", "--format=%s").Line.ShouldBe("change");
    }

    [Theory]
    [InlineData(".:{0}")]
    [InlineData(":{0}")]
    [InlineData("{0}:bin")]
    [InlineData("{0}:")]
    [InlineData("./bin::{0}")]
    public void A_program_that_the_repository_brings_is_never_run(string path)
    {
        _here.Script("git-session", "#!/bin/sh\necho stolen >>\"$HOME/theirs\"\n");
        _here.Script("bin/git-session", "#!/bin/sh\necho stolen >>\"$HOME/theirs\"\n");
        _here.RemoveStandIn();
        _here.Extra["PATH"] = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, _here.Git.Environment["PATH"]);

        var commit = _here.Commit();

        commit.Ok.ShouldBeTrue();
        _here.Theirs.ShouldBeEmpty();
    }

    [Fact]
    public void A_program_that_is_missing_is_said_in_one_line_and_git_goes_on()
    {
        _here.RemoveStandIn();

        var commit = _here.Commit();

        commit.Ok.ShouldBeTrue();
        commit.Error.ShouldBe("git-session: pre-commit did nothing, the program was not found; git goes on\n");
    }

    [Fact]
    public void A_client_with_a_poor_path_comes_to_the_program_that_installed_the_hooks()
    {
        _here.RemoveStandIn();
        _here.PutStandIn("else where");
        _here.Extra["PATH"] = Path.Combine(_here.Git.Home, "else where") + ":" + _here.Environment["PATH"];
        _here.Session("init").Out.ShouldContain("(1 file)");
        _here.Extra.Remove("PATH");

        _here.Commit().Error.ShouldBeEmpty();

        _here.Calls.ShouldBe(["hook pre-commit"]);
    }

    [Fact]
    public void Hooks_that_lost_what_they_read_do_not_lose_the_users()
    {
        _here.Hook(".git/hooks/pre-commit");
        File.Delete(Path.Combine(_here.Hooks, "before"));

        var commit = _here.Commit();

        commit.Error.ShouldBeEmpty();
        _here.Theirs.Length.ShouldBe(1);
        _here.Calls.ShouldBe(["hook pre-commit"]);
    }

    [Fact]
    public void A_hook_stages_nothing()
    {
        _here.Session("start");
        _here.Git.Write("untracked.txt", "");

        _here.Commit().Ok.ShouldBeTrue();

        _here.Run("show", "--format=", "--name-only", "HEAD").Line.ShouldBe("journal/2026-11-20-entry.md");
    }
}
