using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>Switching branches under a session.</summary>
public sealed class SwitchTests : IDisposable
{
    private readonly HookedRepository _repository = new("post-checkout");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void On_another_branch_than_the_session_began_on_one_line_says_so()
    {
        _repository.Start();

        var away = _repository.Try("switch", "--quiet", "-c", "feature/ä");
        var detached = _repository.Try("switch", "--quiet", "--detach");
        var back = _repository.Try("switch", "--quiet", "main");

        away.Error.ShouldBe("warning: the session \"Inbox\" began on main, and HEAD is on feature/ä now; git session close ends it\n");
        detached.Error.ShouldBe("warning: the session \"Inbox\" began on main, and HEAD is detached now; git session close ends it\n");
        back.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Files_that_are_checked_out_rebase_and_bisect_are_no_switch()
    {
        _repository.Git("switch", "--quiet", "-c", "topic");
        _repository.Commit("a.txt", "a\n").OrFail();
        _repository.Git("switch", "--quiet", "main");
        _repository.Commit("b.txt", "b\n").OrFail();
        _repository.Commit("c.txt", "c\n").OrFail();
        _repository.Git("switch", "--quiet", "topic");
        _repository.Start();

        var file = _repository.Try("checkout", "HEAD", "--", "a.txt");
        var rebase = _repository.Try("rebase", "--quiet", "main");
        var bisect = _repository.Try("bisect", "start", "HEAD", "HEAD~3");

        string.Concat(file.Error, rebase.Error, bisect.Error).ShouldNotContain("began on");
        bisect.Ok.ShouldBeTrue();
    }
}
