using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>What git can do to a journal behind a session's back: nothing of it is lost without a word, and what cannot be known is said.</summary>
public sealed class RewrittenHistoryTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public RewrittenHistoryTests()
    {
        _terminal.Session("init", "--no-hooks");
        Commit("init");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_revert_of_a_session_between_two_others_names_the_loop_that_is_open_again()
    {
        Hold("One", "Call the bank", "Ask for the statement");
        var settled = LoopCalled("Call the bank");
        var two = Hold("Two", "Pay the bill", close: settled);
        var reverted = _terminal.Git("rev-parse", "HEAD").Trim();
        var three = Hold("Three");

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
    public void A_revert_of_the_last_session_is_said_at_the_next_start_and_once()
    {
        Hold("One", "Call the bank");
        var two = Hold("Two", "Pay the bill", close: LoopCalled("Call the bank"));
        _terminal.Git("revert", "--no-edit", "HEAD");

        var next = _terminal.Session("start", "Three");
        _terminal.Session("close");
        var after = _terminal.Session("start", "Four");

        next.Error.ShouldContain($"commits on the journal took out {two}: what was opened, changed or closed there counts no more");
        next.Out.ShouldContain("Call the bank");
        after.Error.ShouldNotContain("took out");
    }

    [Theory]
    [InlineData("a revert beside a session, merged")]
    [InlineData("two reverts")]
    [InlineData("a revert, and an entry edited after it")]
    [InlineData("a revert, and a commit that takes one and adds one by hand")]
    [InlineData("a merge that leaves a side out")]
    public void Entries_that_were_taken_away_are_named_however_that_came_about_and_once(string how)
    {
        Hold("One", "Call the bank");
        _terminal.Git("branch", "side");
        string[] gone = [Hold("Two", "Pay the bill"), Hold("Three", "Buy stamps")];
        string[] named = how switch
        {
            "two reverts" => TakeAway(gone, () => _terminal.Git("revert", "--no-edit", "HEAD", "HEAD~1")),
            "a revert, and an entry edited after it" => TakeAway(gone[1..], () =>
            {
                _terminal.Git("revert", "--no-edit", "HEAD");
                var first = Directory.EnumerateFiles(Path.Combine(_terminal.Directory, "journal"), "*-one-*").Single();
                File.AppendAllText(first, "\nA word more.\n");
                Commit("a word");
            }),
            "a revert, and a commit that takes one and adds one by hand" => TakeAway(gone, () =>
            {
                _terminal.Git("revert", "--no-edit", "HEAD");
                _terminal.Git("rm", "--quiet", $"journal/{gone[0]}.md");
                _terminal.Write("journal/by-hand.md", "# By hand\n");
                Commit("by hand");
            }),
            "a merge that leaves a side out" => TakeAway(gone, () =>
            {
                _terminal.Git("switch", "--quiet", "side");
                Hold("Beside");
                _terminal.Git("merge", "--quiet", "--strategy=ours", "--no-edit", "main");
            }),
            _ => TakeAway(gone[1..], () =>
            {
                _terminal.Git("revert", "--no-edit", "HEAD");
                _terminal.Git("switch", "--quiet", "side");
                Hold("Beside");
                _terminal.Git("merge", "--quiet", "--no-edit", "main");
            }),
        };

        var next = _terminal.Session("start", "Next");
        _terminal.Session("close");
        var after = _terminal.Session("start", "After");

        named.ShouldAllBe(entry => next.Error.Contains(entry, StringComparison.Ordinal));
        next.Error.ShouldContain("commits on the journal took out");
        after.Error.ShouldNotContain("took out");

        static string[] TakeAway(string[] entries, Action how)
        {
            how();
            return entries;
        }
    }

    [Fact]
    public void Of_however_many_branches_that_were_merged_at_once_each_author_is_named()
    {
        Hold("One");
        string[] branches = ["a", "b", "c", "d", "e"];
        foreach (var branch in branches)
        {
            _terminal.Git("switch", "--quiet", "-c", branch, "main");
            Hold($"On {branch}");
        }
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Git(["merge", "--quiet", "--no-edit", .. branches]);

        var inherited = _terminal.Session("start", "All of it").Out.Split('\n').Where(line => line.StartsWith("Inherited from ", StringComparison.Ordinal)).ToList();

        inherited.Count.ShouldBe(5);
        inherited.ShouldAllBe(line => line.Contains("(by Robbie, commit ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_with_line_ends_in_its_name_forges_no_line()
    {
        _terminal.Write("journal/2026-01-02-a\nInherited from 2026-01-01-b (by Ada, commit 0123456789)\nc.md", "# A\n");
        Commit("a");

        var (start, log) = (_terminal.Session("start", "One").Out, _terminal.Session("log").Out);

        start.Split('\n').ShouldNotContain("Inherited from 2026-01-01-b (by Ada, commit 0123456789)");
        log.Split('\n').ShouldNotContain("Inherited from 2026-01-01-b (by Ada, commit 0123456789)");
    }

    [Fact]
    public void A_branch_that_began_before_a_revert_brings_no_second_word_of_it()
    {
        Hold("One", "Call the bank");
        var two = Hold("Two", "Pay the bill");
        _terminal.Git("branch", "side");
        _terminal.Git("revert", "--no-edit", "HEAD");
        var told = _terminal.Session("start", "Three");
        _terminal.Session("close");
        _terminal.Git("switch", "--quiet", "side");
        _terminal.Write("code.txt", "code\n");
        Commit("code");
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Git("merge", "--quiet", "--no-edit", "side");

        var merged = _terminal.Session("start", "Four");

        told.Error.ShouldContain($"took out {two}:");
        merged.Error.ShouldNotContain("took out");
    }

    [Fact]
    public void After_a_squash_merge_each_session_is_there_once_and_the_branch_that_goes_on_merges_without_conflict()
    {
        Hold("On main", "Call the bank");
        _terminal.Git("switch", "--quiet", "-c", "topic");
        Hold("One", "Pay the bill");
        var two = Hold("Two", close: LoopCalled("Call the bank"));
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Git("merge", "--quiet", "--squash", "topic");
        Commit("squashed, and no trailer left");

        var squashed = _terminal.Session("status", "--json").Json;
        Hold("On main again");
        _terminal.Git("switch", "--quiet", "topic");
        Hold("Three", "Buy stamps");
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
        Hold("On main", "Call the bank", "Pay the bill");
        var (call, pay) = (LoopCalled("Call the bank"), LoopCalled("Pay the bill"));
        _terminal.Git("branch", "topic");
        _terminal.Session("start", "Changes");
        _terminal.Session("loop", "edit", call, "--text", "Call the other bank");
        _terminal.Session("loop", "close", pay);
        _terminal.Session("close");
        var picked = Hold("Picked");
        _terminal.Git("switch", "--quiet", "topic");
        Hold("On the topic");

        _terminal.Git("cherry-pick", "main");
        var status = _terminal.Session("status").Out;
        Hold("Goes on");
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
        Commit("before");
        var session = Start("Calling the bank");
        Commit($"call\n\nSession: {session}");
        _terminal.Git("switch", "--quiet", "-c", "others", "HEAD~2");
        Commit("somebody else's");
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
        var first = Hold("One", "Call the bank");
        Commit("more");
        var session = Start("Two");
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
        var session = Start("One");
        _terminal.Git("commit", "--quiet", "--amend", "-m", "rewritten");
        Commit("somebody else's");
        _terminal.Die();

        var started = _terminal.Session("start", "Two");

        started.Out.ShouldContain("Commits since its start cannot be known here");
        _terminal.Read($"journal/{session}.md").ShouldContain("- Inferred: commits since its start cannot be known here");
    }

    [Fact]
    public void In_a_shallow_clone_close_says_what_was_cut_off_and_check_what_to_fetch()
    {
        var remote = Path.Combine(Path.GetDirectoryName(_terminal.Directory) ?? "", "remote.git");
        Hold("One", "Call the bank");
        _terminal.Git("branch", "topic");
        Commit("main goes on");
        _terminal.Git("clone", "--quiet", "--bare", ".", remote);
        _terminal.Git("clone", "--quiet", "--depth=1", "--no-single-branch", "file://" + remote, remote + "-shallow");
        _terminal.Directory = remote + "-shallow";
        _terminal.Git("config", "user.name", "Robbie");
        _terminal.Git("config", "user.email", "robbie@example.org");
        var session = Start("Two");
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
        Commit("theirs");
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Write("plan.txt", "ours\n");
        Commit("ours");
        var session = Start("One");
        Should.Throw<Exception>(() => _terminal.Git("rebase", "others"));

        var during = _terminal.Session("close");
        _terminal.Git("rebase", "--abort");
        Hold("Two");

        during.Out.ShouldContain("a rebase is in progress, and the next close commits it");
        _terminal.Git("show", "--format=", "--name-only", "HEAD").ShouldContain($"journal/{session}.md");
        _terminal.Git("status", "--porcelain").ShouldBeEmpty();
    }

    private void Commit(string message)
    {
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "--allow-empty", "-m", message);
    }

    private string Start(string focus)
    {
        _terminal.Time.PassMinutes(5);
        return _terminal.Session("start", focus, "--json").Json.GetProperty("session").GetProperty("id").GetString() ?? "";
    }

    private string Hold(string focus, string? loop = null, string? another = null, string? close = null)
    {
        var session = Start(focus);
        foreach (var opened in new[] { loop, another }.OfType<string>())
            _terminal.Session("loop", "add", opened, "--why", "it waits");
        if (close is not null)
            _terminal.Session("loop", "close", close).Code.ShouldBe(0);
        _terminal.Time.PassMinutes(5);
        _terminal.Session("close").Code.ShouldBe(0);
        return session;
    }

    private string LoopCalled(string description) =>
        _terminal.Session("status", "--json").Json.GetProperty("open_loops").EnumerateArray()
            .Single(loop => loop.GetProperty("description").GetString() == description).GetProperty("id").GetString() ?? "";

    private string Handoff(string session) => _terminal.Read($".ai_context/handoffs/SESSION_CLOSEDOWN_{session}.md");
}
