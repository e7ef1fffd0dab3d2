using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>Entries that commits and merges took away are named, and those that are there with who wrote them.</summary>
public sealed class TakenAwayTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public TakenAwayTests()
    {
        _terminal.Session("init", "--no-hooks");
        _terminal.CommitAll("init");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_revert_of_the_last_session_is_said_at_the_next_start_and_once()
    {
        _terminal.Hold("One", "Call the bank");
        var two = _terminal.Hold("Two", "Pay the bill", close: _terminal.LoopCalled("Call the bank"));
        _terminal.Git("revert", "--no-edit", "HEAD");

        var next = _terminal.Session("start", "Three");
        _terminal.Session("close");
        var after = _terminal.Session("start", "Four");

        next.Error.ShouldContain($"commits on the journal took out {two}: what was opened, changed or closed there counts no more");
        next.Out.ShouldContain("Call the bank");
        after.Error.ShouldNotContain("took out");
    }

    [Fact]
    public void It_is_said_to_each_session_that_starts_before_one_of_them_ended()
    {
        _terminal.Hold("One", "Call the bank");
        var two = _terminal.Hold("Two");
        _terminal.Git("revert", "--no-edit", "HEAD");

        var starts = new[] { _terminal.Session("start", "Three"), _terminal.Session("start", "--beside", "Four") };

        starts.ShouldAllBe(start => start.Error.Contains($"commits on the journal took out {two}") && start.Code == 0);
    }

    [Theory]
    [InlineData("a revert beside a session, merged")]
    [InlineData("two reverts")]
    [InlineData("a revert, and an entry edited after it")]
    [InlineData("a revert, and a commit that takes one and adds one by hand")]
    [InlineData("a merge that leaves a side out")]
    public void Entries_that_were_taken_away_are_named_however_that_came_about_and_once(string how)
    {
        _terminal.Hold("One", "Call the bank");
        _terminal.Git("branch", "side");
        string[] gone = [_terminal.Hold("Two", "Pay the bill"), _terminal.Hold("Three", "Buy stamps")];
        string[] named = how switch
        {
            "two reverts" => TakeAway(gone, () => _terminal.Git("revert", "--no-edit", "HEAD", "HEAD~1")),
            "a revert, and an entry edited after it" => TakeAway(gone[1..], () =>
            {
                _terminal.Git("revert", "--no-edit", "HEAD");
                var first = Directory.EnumerateFiles(Path.Combine(_terminal.Directory, "journal"), "*-one-*").Single();
                File.AppendAllText(first, "\nA word more.\n");
                _terminal.CommitAll("a word");
            }),
            "a revert, and a commit that takes one and adds one by hand" => TakeAway(gone, () =>
            {
                _terminal.Git("revert", "--no-edit", "HEAD");
                _terminal.Git("rm", "--quiet", $"journal/{gone[0]}.md");
                _terminal.Write("journal/by-hand.md", "# By hand\n");
                _terminal.CommitAll("by hand");
            }),
            "a merge that leaves a side out" => TakeAway(gone, () =>
            {
                _terminal.Git("switch", "--quiet", "side");
                _terminal.Hold("Beside");
                _terminal.Git("merge", "--quiet", "--strategy=ours", "--no-edit", "main");
            }),
            _ => TakeAway(gone[1..], () =>
            {
                _terminal.Git("revert", "--no-edit", "HEAD");
                _terminal.Git("switch", "--quiet", "side");
                _terminal.Hold("Beside");
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
        _terminal.Hold("One");
        string[] branches = ["a", "b", "c", "d", "e"];
        foreach (var branch in branches)
        {
            _terminal.Git("switch", "--quiet", "-c", branch, "main");
            _terminal.Hold($"On {branch}");
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
        _terminal.CommitAll("a");

        var (start, log) = (_terminal.Session("start", "One").Out, _terminal.Session("log").Out);

        start.Split('\n').ShouldNotContain("Inherited from 2026-01-01-b (by Ada, commit 0123456789)");
        log.Split('\n').ShouldNotContain("Inherited from 2026-01-01-b (by Ada, commit 0123456789)");
    }

    [Fact]
    public void A_branch_that_began_before_a_revert_brings_no_second_word_of_it()
    {
        _terminal.Hold("One", "Call the bank");
        var two = _terminal.Hold("Two", "Pay the bill");
        _terminal.Git("branch", "side");
        _terminal.Git("revert", "--no-edit", "HEAD");
        var told = _terminal.Session("start", "Three");
        _terminal.Session("close");
        _terminal.Git("switch", "--quiet", "side");
        _terminal.Write("code.txt", "code\n");
        _terminal.CommitAll("code");
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Git("merge", "--quiet", "--no-edit", "side");

        var merged = _terminal.Session("start", "Four");

        told.Error.ShouldContain($"took out {two}:");
        merged.Error.ShouldNotContain("took out");
    }
}
