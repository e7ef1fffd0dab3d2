using GitSession.Journal;
using GitSession.Tests.Support;

namespace GitSession.Tests.Journal;

public class LongJournalTests
{
    private readonly FixedTime _time = new();
    private readonly InMemoryWorkspace _workspace;

    public LongJournalTests() => _workspace = new InMemoryWorkspace(_time);

    [Fact]
    public void Five_thousand_sessions_on_one_side_are_walked_back()
    {
        Write("n0", "first");
        for (var i = 1; i <= 5_000; i++)
            Write($"n{i}", "first", ($"n{i - 1}", "first"));
        Write("other", "second", ("n0", "first"));

        Inherit(_workspace).ShouldBe("second");
    }

    [Fact]
    public void Two_thousand_merges_that_follow_each_other_are_walked_back()
    {
        Write("n0", "first");
        for (var i = 1; i <= 2_000; i++)
        {
            Write($"s{i}", "first", ($"n{i - 1}", "first"));
            Write($"t{i}", "first", ($"n{i - 1}", "first"));
            Write($"n{i}", "first", ($"s{i}", "first"), ($"t{i}", "first"));
        }
        Write("other", "second", ("n0", "first"));

        Inherit(_workspace).ShouldBe("second");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Where_the_heads_agree_nothing_older_than_they_are_is_read(int heads)
    {
        Write("n0", "first");
        for (var i = 1; i <= 50; i++)
            Write($"n{i}", "first", ($"n{i - 1}", "first"));
        for (var i = 0; i < heads; i++)
            Write($"head{i}", "first", ("n50", "first"));
        Inherit(_workspace);
        var counting = new CountingWorkspace(_workspace);

        Inherit(counting);

        counting.Reads.ShouldAllBe(path => path.StartsWith("journal/head", StringComparison.Ordinal));
        counting.Reads.Count.ShouldBe(heads);
    }

    [Fact]
    public void Where_heads_disagree_nothing_behind_their_fork_is_read()
    {
        Write("n0", "first");
        for (var i = 1; i <= 50; i++)
            Write($"n{i}", "first", ($"n{i - 1}", "first"));
        Write("one", "second", ("n50", "first"));
        Write("other", "third", ("n50", "first"));
        Inherit(_workspace);
        var counting = new CountingWorkspace(_workspace);

        Inherit(counting);

        counting.Reads.Distinct().Order().ShouldBe(["journal/n50.md", "journal/one.md", "journal/other.md"]);
    }

    [Fact]
    public void A_thousand_entries_that_people_wrote_leave_a_thousand_loops_open_none_of_them_in_doubt()
    {
        for (var i = 0; i < 1_000; i++)
            _workspace.Write($"journal/2026-01-14-day-{i}.md", $"# Day {i}\n\n## Open Loops\n\n- [ ] **LOW**: thing {i} - it waits\n");

        var inherited = Inheritance.Of(new JournalReader(_workspace, _time), _time.Now);

        inherited.From.Count.ShouldBe(1_000);
        inherited.Loops.Select(loop => loop.Description).ShouldBe(Enumerable.Range(0, 1_000).Select(i => $"thing {i}"), ignoreOrder: true);
        inherited.Loops.ShouldAllBe(loop => loop.Found == null);
    }

    private void Write(string id, string text, params (string Id, string Text)[] parents)
    {
        _time.PassMinutes(1);
        var inherited = string.Concat(parents.Select(parent => $"\n  {parent.Id}: {{ aaaa: '{Line(parent.Text).Mark}' }}"));
        var loops = parents is [] ? "" : $"inherited_loops:{inherited}\n";
        _workspace.Write(
            $"journal/{id}.md",
            $"---\nended_at: {_time.Now:O}\ninherited_from: [{string.Join(", ", parents.Select(parent => parent.Id))}]\n{loops}---\n\n## Open Loops\n\n{LoopLineText.Format(Line(text))}\n");
    }

    private static LoopLine Line(string text) => new() { Id = "aaaa", Description = text };

    private string Inherit(GitSession.World.IWorkspace workspace)
    {
        _time.PassMinutes(1);
        return Inheritance.Of(new JournalReader(workspace, _time), _time.Now).Loops.ShouldHaveSingleItem().Description;
    }
}
