using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>What git can do to a journal behind a session's back: nothing of it is lost without a word, and what cannot be known is said.</summary>
public sealed class RewrittenHistoryTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public RewrittenHistoryTests()
    {
        _terminal.Session("init", "--no-hooks");
        _terminal.CommitAll("init");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_revert_of_a_session_between_two_others_names_the_loop_that_is_open_again()
    {
        _terminal.Hold("One", "Call the bank", "Ask for the statement");
        var settled = _terminal.LoopCalled("Call the bank");
        var two = _terminal.Hold("Two", "Pay the bill", close: settled);
        var reverted = _terminal.Git("rev-parse", "HEAD").Trim();
        var three = _terminal.Hold("Three");

        _terminal.Git("revert", "--no-edit", reverted);

        var line = $"{two} is not here, from which {three} inherited: it may have closed {settled}";
        _terminal.Session("status").Out.ShouldContain(line);
        var started = _terminal.Session("start", "Four");
        started.Out.ShouldContain("Open Loops (3):");
        started.Error.ShouldContain(line);
        _terminal.Session("recall", "Call the bank", "--history", "--in", two).Out.ShouldContain("gone, last in commit");
        _terminal.Session("close");
        _terminal.Session("status").Out.ShouldNotContain("is not here");
    }

    [Fact]
    public void After_a_squash_merge_each_session_is_there_once_and_the_branch_that_goes_on_merges_without_conflict()
    {
        _terminal.Hold("On main", "Call the bank");
        _terminal.Git("switch", "--quiet", "-c", "topic");
        _terminal.Hold("One", "Pay the bill");
        var two = _terminal.Hold("Two", close: _terminal.LoopCalled("Call the bank"));
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Git("merge", "--quiet", "--squash", "topic");
        _terminal.CommitAll("squashed, and no trailer left");

        var squashed = _terminal.Session("status", "--json").Json;
        _terminal.Hold("On main again");
        _terminal.Git("switch", "--quiet", "topic");
        _terminal.Hold("Three", "Buy stamps");
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Git("merge", "--quiet", "--no-edit", "topic");

        squashed.GetProperty("inherited").GetProperty("from")[0].GetString().ShouldBe(two);
        squashed.GetProperty("open_loops").GetArrayLength().ShouldBe(1);
        _terminal.Session("status").Out.ShouldContain("Open Loops (2):");
        _terminal.Session("log").Out.Split('\n').Count(line => line.StartsWith("2026", StringComparison.Ordinal)).ShouldBe(5);
        _terminal.Session("check").Code.ShouldBe(0);
    }

    [Fact]
    public void A_session_that_was_picked_without_those_before_it_keeps_what_they_changed_and_what_they_closed_is_closed_when_they_are_there()
    {
        _terminal.Hold("On main", "Call the bank", "Pay the bill");
        var (call, pay) = (_terminal.LoopCalled("Call the bank"), _terminal.LoopCalled("Pay the bill"));
        _terminal.Git("branch", "topic");
        _terminal.Session("start", "Changes");
        _terminal.Session("loop", "edit", call, "--text", "Call the other bank");
        _terminal.Session("loop", "close", pay);
        _terminal.Session("close");
        var picked = _terminal.Hold("Picked");
        _terminal.Git("switch", "--quiet", "topic");
        _terminal.Hold("On the topic");

        _terminal.Git("cherry-pick", "main");
        var status = _terminal.Session("status").Out;
        _terminal.Hold("Goes on");
        _terminal.Git("merge", "--quiet", "--no-edit", "main");
        var merged = _terminal.Session("status").Out;

        status.ShouldContain("Call the other bank");
        status.ShouldContain($"from which {picked} inherited: it may have closed {pay}");
        status.ShouldContain("Pay the bill");
        merged.ShouldContain("Call the other bank");
        merged.ShouldNotContain("Pay the bill");
    }

    [Fact]
    public void A_rebase_under_a_live_session_is_said_by_close_which_goes_by_trailers_then()
    {
        _terminal.CommitAll("before");
        var session = _terminal.StartOn("Calling the bank");
        _terminal.CommitAll($"call\n\nSession: {session}");
        _terminal.Git("switch", "--quiet", "-c", "others", "HEAD~2");
        _terminal.CommitAll("somebody else's");
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Git("rebase", "--quiet", "others");

        var closed = _terminal.Session("close");

        closed.Out.ShouldContain("WARN Git and state: main, no upstream, history was rewritten or cut off since the session began");
        var entry = _terminal.Read($"journal/{session}.md");
        entry.ShouldContain("- Committed: call\n- Not known: what else was committed since its start, because history was rewritten or cut off\n");
        entry.ShouldNotContain("somebody else's");
        Handoff(session).ShouldContain("cannot be known, because neither HEAD nor the branch has it any more; 1 commit here by trailer");
    }

    [Fact]
    public void A_branch_that_was_reset_under_a_live_session_is_no_session_without_commits()
    {
        var first = _terminal.Hold("One", "Call the bank");
        _terminal.CommitAll("more");
        var session = _terminal.StartOn("Two");
        _terminal.Git("reset", "--quiet", "--hard", "HEAD~2");

        var closed = _terminal.Session("close");

        closed.Code.ShouldBe(0);
        closed.Out.ShouldContain("history was rewritten or cut off since the session began");
        Handoff(session).ShouldContain("Since the commit that the session began at: cannot be known, because");
        File.Exists(Path.Combine(_terminal.Directory, $"journal/{first}.md")).ShouldBeFalse();
        _terminal.Session("status").Out.ShouldContain("Call the bank");
    }

    [Fact]
    public void A_session_that_was_interrupted_before_a_rewrite_does_not_claim_others_commits()
    {
        var session = _terminal.StartOn("One");
        _terminal.Git("commit", "--quiet", "--amend", "-m", "rewritten");
        _terminal.CommitAll("somebody else's");
        _terminal.Die();

        var started = _terminal.Session("start", "Two");

        started.Out.ShouldContain("Commits since its start cannot be known here");
        _terminal.Read($"journal/{session}.md").ShouldContain("- Inferred: commits since its start cannot be known here");
    }

    [Fact]
    public void In_a_shallow_clone_close_says_what_was_cut_off_and_check_what_to_fetch()
    {
        var remote = Path.Combine(Path.GetDirectoryName(_terminal.Directory) ?? "", "remote.git");
        _terminal.Hold("One", "Call the bank");
        _terminal.Git("branch", "topic");
        _terminal.CommitAll("main goes on");
        _terminal.Git("clone", "--quiet", "--bare", ".", remote);
        _terminal.Git("clone", "--quiet", "--depth=1", "--no-single-branch", "file://" + remote, remote + "-shallow");
        _terminal.Directory = remote + "-shallow";
        _terminal.Git("config", "user.name", "Robbie");
        _terminal.Git("config", "user.email", "robbie@example.org");
        var session = _terminal.StartOn("Two");
        var start = _terminal.Git("rev-parse", "HEAD").Trim();
        _terminal.Git("-C", remote, "update-ref", "refs/heads/main", _terminal.Git("-C", remote, "-c", "user.name=Ana", "-c", "user.email=ana@example.org", "commit-tree", "-p", start, "-m", "later", start + "^{tree}").Trim());
        _terminal.Git("fetch", "--quiet", "--depth=1");
        _terminal.Git("reset", "--quiet", "--hard", "origin/main");

        var check = _terminal.Session("check", "--base", "origin/topic");
        var summary = _terminal.Session("summary", "--base", "origin/topic");
        var closed = _terminal.Session("close");

        (check.Code, summary.Code, closed.Code).ShouldBe((1, 1, 0));
        check.Error.ShouldBe("error: HEAD and origin/topic have no commit in common here\nhint: git fetch --unshallow where the clone is shallow; in a workflow actions/checkout with fetch-depth: 0\n");
        closed.Out.ShouldContain("history was rewritten or cut off since the session began");
        Handoff(session).ShouldContain("cannot be known, because");
        _terminal.Session("status").Out.ShouldContain("Call the bank");
    }

    [Fact]
    public void While_a_rebase_is_stopped_the_entry_is_written_and_the_next_close_commits_it()
    {
        _terminal.Git("switch", "--quiet", "-c", "others");
        _terminal.Write("plan.txt", "theirs\n");
        _terminal.CommitAll("theirs");
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Write("plan.txt", "ours\n");
        _terminal.CommitAll("ours");
        var session = _terminal.StartOn("One");
        Should.Throw<Exception>(() => _terminal.Git("rebase", "others"));

        var during = _terminal.Session("close");
        _terminal.Git("rebase", "--abort");
        _terminal.Hold("Two");

        during.Out.ShouldContain("a rebase is in progress, and the next close commits it");
        _terminal.Git("show", "--format=", "--name-only", "HEAD").ShouldContain($"journal/{session}.md");
        _terminal.Git("status", "--porcelain").ShouldBeEmpty();
    }

    private string Handoff(string session) => _terminal.Read($".ai_context/handoffs/SESSION_CLOSEDOWN_{session}.md");
}
