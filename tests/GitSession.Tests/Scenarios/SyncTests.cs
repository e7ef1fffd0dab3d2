using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>Two people on one branch, who sync by turns.</summary>
public sealed class SyncTests : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly Transcript _story = new();
    private readonly string _robbie;
    private readonly string _ana;

    public SyncTests()
    {
        _robbie = _terminal.Directory;
        var place = Path.GetDirectoryName(_robbie) ?? "";
        (Remote, _ana) = (Path.Combine(place, "remote.git"), Path.Combine(place, "ana"));
        _terminal.Session("init", "--no-hooks");
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "-m", "init");
        _terminal.Git("clone", "--quiet", "--bare", ".", Remote);
        _terminal.Git("remote", "add", "origin", Remote);
        _terminal.Git("clone", "--quiet", Remote, _ana);
        _terminal.Git("-C", _ana, "config", "user.name", "Ana");
        _terminal.Git("-C", _ana, "config", "user.email", "ana@example.org");
    }

    private string Remote { get; }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Two_people_on_one_branch()
    {
        Type("sync");
        Follow();
        Type("sync");
        SessionOf(_ana, "Calling the bank", "Ask for the statement");
        Type("sync");
        SessionOf(_robbie, "Checking the inbox", "Answer the landlord");
        _terminal.Session("start", "Reviewing the calendar");
        Type("sync");
        _terminal.Directory = _ana;
        Type("sync", "--json");
        Type("status");

        _story.ToString().ShouldBeApproved();
    }

    [Fact]
    public void What_needs_a_person_is_refused_with_what_to_type()
    {
        Follow();
        Commit(_ana, "plan.md", "Ana's plan");
        _terminal.Git("-C", _ana, "push", "--quiet");
        _terminal.Write("plan.md", "Robbie's plan\n");
        Type("sync");
        Commit(_robbie, "plan.md", "Robbie's plan");
        Type("sync");
        _terminal.Git("reset", "--quiet", "--keep", "HEAD~1");
        _terminal.Git("switch", "--quiet", "--detach");
        Type("sync");
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Git("remote", "set-url", "origin", Remote + "-gone");
        Type("sync");

        _story.ToString().ShouldBeApproved();
    }

    [Fact]
    public void Where_the_other_side_is_not_where_it_is_pushed_the_words_say_which_has_what()
    {
        Follow();
        var fork = Remote + "-fork";
        _terminal.Git("clone", "--quiet", "--bare", Remote, fork);
        _terminal.Git("remote", "add", "fork", fork);
        _terminal.Git("config", "remote.pushDefault", "fork");
        Commit(_robbie, "plan.md", "Robbie's plan");
        _terminal.Session("sync");

        _terminal.Session("sync").Out.ShouldBe("nothing to do: /tmp/test/remote.git-fork has all of main, and origin/main has nothing new\n");
    }

    [Fact]
    public void Who_lets_git_fast_forward_alone_is_told_both_ways_to_go_on()
    {
        Follow();
        _terminal.Git("config", "pull.ff", "only");
        Commit(_ana, "plan.md", "Ana's plan");
        _terminal.Git("-C", _ana, "push", "--quiet");
        Commit(_robbie, "list.md", "Robbie's list");

        _terminal.Session("sync").Error.ShouldBe(
            "error: what is new at origin/main cannot be taken in by itself (Not possible to fast-forward, aborting.)\n"
            + "hint: git pull --no-rebase or git pull --rebase; it is as it was before\n");
    }

    [Fact]
    public void Who_wants_no_reminder_of_an_open_session_gets_none()
    {
        Follow();
        _terminal.Write(".ai_context/config.yaml", "handoff: { before_push: off }\n");
        _terminal.Session("start", "Reviewing the calendar");

        _terminal.Session("sync").Error.ShouldBeEmpty();
    }

    private void Type(params string[] arguments)
    {
        var answer = _terminal.Session(arguments);
        _story.Add($"git session {string.Join(' ', arguments)}", answer.Out, answer.Error, answer.Code);
    }

    private void Follow()
    {
        _terminal.Git("fetch", "--quiet");
        _terminal.Git("branch", "--quiet", "--set-upstream-to=origin/main");
    }

    private void SessionOf(string directory, string focus, string loop)
    {
        _terminal.Directory = directory;
        _terminal.Time.PassMinutes(60);
        _terminal.Session("start", focus);
        _terminal.Session("loop", "add", loop, "--why", "it waits");
        _terminal.Session("close").Code.ShouldBe(0);
    }

    private void Commit(string directory, string file, string text)
    {
        File.WriteAllText(Path.Combine(directory, file), text + "\n");
        _terminal.Git("-C", directory, "add", file);
        _terminal.Git("-C", directory, "commit", "--quiet", "-m", text);
    }
}
