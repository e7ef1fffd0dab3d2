using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>What goes wrong on the command line, with its hint and its exit code.</summary>
public sealed class ErrorTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Outside_of_a_worktree()
    {
        var repository = _terminal.Directory;
        _terminal.Git("init", "--quiet", "--bare", "bare.git");
        _terminal.Directory = Path.GetTempPath();
        var outside = _terminal.Session("status");
        _terminal.Directory = Path.Combine(repository, "bare.git");
        var bare = _terminal.Session("status");

        (outside.Code, bare.Code).ShouldBe((1, 1));
        outside.Error.ShouldBe($"error: {Path.GetTempPath()} is not in a git repository\nhint: git init\n");
        bare.Error.ShouldBe("error: a session needs a worktree, and this repository is bare or this is its git directory\nhint: git worktree add <path>\n");
    }

    [Fact]
    public void Without_a_session_or_an_entry()
    {
        _terminal.Session("focus", "done");
        _terminal.Session("loop", "list");
        _terminal.Session("close");
        _terminal.Session("status", "--session", "k3f2");
        _terminal.Session("show");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void In_a_session()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Session("start", "Calendar");
        _terminal.Session("focus", "set", "Calendar");
        _terminal.Session("focus", "done");
        _terminal.Session("focus", "done");
        _terminal.Session("focus", "drop", "--loop");
        _terminal.Session("loop", "add", "  ");
        _terminal.Session("loop", "show", "zzzz");
        var id = _terminal.Session("loop", "add", "Call", "--why", "at noon").Line;
        _terminal.Session("loop", "reopen", id);
        _terminal.Session("loop", "close", id);
        _terminal.Session("loop", "close", id);
        _terminal.Session("goal", "met", "1");
        _terminal.Session("start", "Calendar", "--goal", "");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void With_several_sessions()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Another();
        _terminal.Session("start", "Calendar");
        _terminal.Session("start", "Calendar", "--beside");
        _terminal.Another();
        _terminal.Session("focus");
        _terminal.Session("focus", "--session", "2026-11-20");
        _terminal.Session("focus", "--session", "nowhere");
        _terminal.Session("start", "Phone", "--recover");
        _terminal.Session("focus", "--session", "calendar");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void In_the_journal()
    {
        _terminal.Write("journal/2026-11-18-one.md", "# One\n");
        _terminal.Write("journal/2026-11-19-two.md", "# Two\n");
        _terminal.Session("show", "nowhere");
        _terminal.Session("show", "2026");
        _terminal.Session("show", "two");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void In_how_it_was_typed()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Session("strat");
        _terminal.Session("loop", "add");
        _terminal.Session("loop", "add", "--urgent");
        _terminal.Session("loop", "add", "Call", "--type", "chore");
        _terminal.Session("goal", "met", "one");
        _terminal.Session("start", "--beside", "--recover");
        _terminal.Session("note", "x", "--time", "--thread");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void A_text_that_nobody_reads_to_its_end()
    {
        _terminal.Session("start", "Inbox");

        var answer = _terminal.Session("loop", "add", new string('x', 4001));

        answer.Error.ShouldBe(
            $"error: the text \"{new string('x', 40)}…\" is too long: 4001 characters, at most 4000\nhint: put the text into a file and name the file\n");
        answer.Code.ShouldBe(1);
    }
}
