using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Review;
using GitSession.Tests.Support;

namespace GitSession.Tests.Review;

/// <summary>Loops of a branch beside what was said of them before.</summary>
public class LoopCheckTests
{
    private const string Open = "- [ ] Call the bank - today <!-- loop k3f2 task 2026-11-18T09:00:00+00:00 -->";
    private const string Closed = "- [x] Call the bank - done <!-- loop k3f2 task 2026-11-18T09:00:00+00:00 -->";
    private const string Another = "- [ ] Water the plants - dry <!-- loop k3f2 task 2026-11-20T10:00:00+00:00 -->";

    private readonly InMemoryWorkspace _workspace = new(new FixedTime());
    private readonly FakeRepository _repository;

    public LoopCheckTests()
    {
        _repository = new FakeRepository(_workspace);
        _repository.MergeBases["main"] = "c0ffee";
        Before("2026-11-18-a", Entry([], Open));
        Before("2026-11-19-b", Entry(["2026-11-18-a"], Closed));
    }

    [Fact]
    public void A_loop_that_was_closed_before_its_session_began_and_is_open_in_it_is_an_error()
    {
        Now("2026-11-20-c", Entry(["2026-11-19-b"], Open));

        Check().ShouldHaveSingleItem().ShouldBe(new DocumentFinding("journal/2026-11-20-c.md", 6, DocumentFault.LoopResurrected, "k3f2", "2026-11-19-b"));
    }

    [Fact]
    public void So_is_one_that_was_closed_further_back_and_one_that_the_branch_closed_itself()
    {
        Before("2026-11-19-bb", Entry(["2026-11-19-b"], ""));
        Now("2026-11-20-c", Entry(["2026-11-19-bb"], Open));
        var further = Check();
        Now("2026-11-20-c", Entry(["2026-11-19-bb"], "- [ ] Post it - today <!-- loop ab34 task 2026-11-20T09:00:00+00:00 -->"));
        Now("2026-11-20-d", Entry(["2026-11-20-c"], "- [x] Post it - sent <!-- loop ab34 task 2026-11-20T09:00:00+00:00 -->"));
        Now("2026-11-20-e", Entry(["2026-11-20-d"], "- [ ] Post it - today <!-- loop ab34 task 2026-11-20T09:00:00+00:00 -->"));

        var own = Check();

        further.ShouldHaveSingleItem().Other.ShouldBe("2026-11-19-b");
        own.Select(one => (one.File, one.Rule, one.Other)).ShouldBe([("journal/2026-11-20-e.md", "loop-resurrected", "2026-11-20-d")]);
    }

    [Fact]
    public void One_that_a_session_took_up_after_a_person_put_it_back_is_open_again()
    {
        Now("2026-11-20-c", Entry(["2026-11-19-b"], Open));
        Now("2026-11-20-d", Entry(["2026-11-20-c"], Open));
        var takenUp = Check();
        Now("2026-11-20-d", Entry(["2026-11-20-c"], Closed));
        var closed = Check();

        takenUp.ShouldBeEmpty();
        closed.ShouldBeEmpty();
    }

    [Fact]
    public void One_that_was_closed_on_one_side_of_a_merge_and_merely_carried_on_the_other_stays_closed()
    {
        Before("2026-11-19-side", Entry(["2026-11-18-a"], Open));
        Now("2026-11-20-c", Entry(["2026-11-19-b", "2026-11-19-side"], Open));

        Check().Select(one => (one.Rule, one.Subject)).ShouldBe([("loop-resurrected", "k3f2")]);
    }

    [Fact]
    public void One_that_was_closed_on_one_side_and_changed_on_the_other_stays_open()
    {
        Before("2026-11-19-side", Entry(["2026-11-18-a"], Open.Replace("today", "before noon", StringComparison.Ordinal)));
        Now("2026-11-20-c", Entry(["2026-11-19-b", "2026-11-19-side"], Open.Replace("today", "before noon", StringComparison.Ordinal)));

        Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_line_that_a_person_puts_back_into_the_entry_that_a_live_session_inherited_from_opens_the_loop_again()
    {
        Before("2026-11-19-b", Entry(["2026-11-18-a"], Open.Replace("[x]", "[ ]", StringComparison.Ordinal)));
        Now("2026-11-20-c", "---\ninherited_from: 2026-11-19-b\ninherited_loops:\n  2026-11-19-b: {}\n---\n## Open Loops\n\n" + Open + "\n");

        Check().ShouldBeEmpty();
    }

    [Fact]
    public void One_that_the_session_was_told_of_while_an_entry_was_missing_is_nobody_s_fault_when_that_comes()
    {
        Before("2026-11-19-c", Entry(["2026-11-19-b"], ""));
        var mark = EntryDocument.Parse("journal/a.md", Entry([], Open)).OpenLoop("k3f2")?.Mark;
        Now("2026-11-20-c", $"---\ninherited_from: [2026-11-18-a, 2026-11-19-c]\ninherited_loops: {{ 2026-11-18-a: {{ k3f2: \"{mark}\" }} }}\n"
            + $"carried: {{ k3f2: {{ opened_in: 2026-11-18-a, times: 1, found: \"{mark}\" }} }}\n---\n## Open Loops\n\n{Open}\n");

        Check().ShouldBeEmpty();
    }

    [Fact]
    public void Who_changed_it_while_the_entry_was_missing_that_closed_it_opened_it_again()
    {
        Before("2026-11-19-bb", Entry(["2026-11-19-b"], ""));
        var mark = EntryDocument.Parse("journal/a.md", Entry([], Open)).OpenLoop("k3f2")?.Mark;
        Now("2026-11-20-c", $"---\ninherited_from: [2026-11-18-a, 2026-11-19-bb]\ninherited_loops: {{ 2026-11-18-a: {{ k3f2: \"{mark}\" }} }}\n---\n"
            + $"## Open Loops\n\n{Open.Replace("today", "tomorrow", StringComparison.Ordinal)}\n");

        Check().ShouldBeEmpty();
    }

    [Fact]
    public void Git_is_asked_once_however_many_loops_there_are()
    {
        Now("2026-11-20-c", Entry(["2026-11-19-b"], "- [ ] Post it - today <!-- loop ab34 task -->"));
        Now("2026-11-20-d", Entry(["2026-11-20-c"], string.Join('\n', Enumerable.Range(0, 20).Select(number => $"- [ ] Thing {number} - it waits <!-- loop a{number:d3} task -->"))));
        var before = _repository.Searches;

        Check().ShouldBeEmpty();

        (_repository.Searches - before).ShouldBe(2);
    }

    [Fact]
    public void A_loop_that_is_carried_or_that_nobody_knew_is_what_it_should_be()
    {
        Before("2026-11-19-side", Entry(["2026-11-18-a"], Open));
        Now("2026-11-20-c", Entry(["2026-11-19-side"], Open + "\n- [ ] Post it - today <!-- loop ab34 task 2026-11-20T09:00:00+00:00 -->"));
        Now("2026-11-20-d", Entry(["2026-11-20-c"], Open + "\n- [ ] Post it - today <!-- loop ab34 task 2026-11-20T09:00:00+00:00 -->"));

        Check().ShouldBeEmpty();
    }

    [Fact]
    public void An_id_that_is_another_loop_s_is_named_with_that_entry()
    {
        Now("2026-11-20-c", Entry(["2026-11-19-b"], Another));

        var finding = Check().ShouldHaveSingleItem();

        finding.ShouldBe(new DocumentFinding("journal/2026-11-20-c.md", 6, DocumentFault.LoopIdTaken, "k3f2", "2026-11-18-a"));
        finding.Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void What_was_open_again_before_the_branch_is_not_the_branch_s()
    {
        Before("2026-11-20-c", Entry(["2026-11-19-b"], Open));
        Now("2026-11-20-d", Entry(["2026-11-20-c"], Open));

        Check().ShouldBeEmpty();
    }

    [Fact]
    public void Who_merely_carries_a_loop_without_a_reason_does_not_answer_for_it_and_who_opens_or_rewrites_one_does()
    {
        const string Bare = "- [ ] Post it <!-- loop ab34 task 2026-11-19T09:00:00+00:00 -->";
        Before("2026-11-19-b", Entry(["2026-11-18-a"], Bare));
        Now("2026-11-20-c", Entry(["2026-11-19-b"], Bare));
        Now("2026-11-20-d", Entry(["2026-11-20-c"], Bare));
        var carried = Check();
        Now("2026-11-20-d", Entry(["2026-11-20-c"], Bare.Replace("Post it", "Post all of it", StringComparison.Ordinal)));
        var rewritten = Check();
        Now("2026-11-20-c", Entry(["2026-11-19-b"], Bare + "\n- [ ] Ring up <!-- loop zz22 task 2026-11-20T09:00:00+00:00 -->"));
        Now("2026-11-20-d", Entry(["2026-11-20-c"], Bare + "\n- [ ] Ring up <!-- loop zz22 task 2026-11-20T09:00:00+00:00 -->"));

        var opened = Check();

        carried.ShouldBeEmpty();
        rewritten.Select(one => (one.Rule, one.Subject)).ShouldBe([("loop-without-context", "Post all of it")]);
        opened.Select(one => (one.Rule, one.Subject)).ShouldBe([("loop-without-context", "Ring up")]);
    }

    [Fact]
    public void Of_an_entry_that_the_branch_changed_the_lines_that_it_left_alone_are_not_its_own()
    {
        Before("2026-11-19-b", Entry(["2026-11-18-a"], "- [ ] Post it <!-- loop ab34 task 2026-11-19T09:00:00+00:00 -->"));
        Now("2026-11-19-b", Entry(["2026-11-18-a"], "- [ ] Post it <!-- loop ab34 task 2026-11-19T09:00:00+00:00 -->\n- [ ] Ring up <!-- loop zz22 task 2026-11-20T09:00:00+00:00 -->"));

        Check().Where(one => one.Rule is "loop-without-context").ShouldHaveSingleItem().Subject.ShouldBe("Ring up");
    }

    private static string Entry(IEnumerable<string> parents, string loops) => $"---\ninherited_from: [{string.Join(", ", parents)}]\n---\n## Open Loops\n\n{loops}\n";

    private void Before(string id, string text)
    {
        _repository.Texts[("c0ffee", $"journal/{id}.md")] = text;
        Now(id, text);
    }

    private void Now(string id, string text)
    {
        _workspace.Write($"journal/{id}.md", text);
        _repository.Commit([$"journal/{id}.md"], "");
    }

    private ImmutableArray<DocumentFinding> Check() => new CheckDocuments(_workspace, _repository, new FixedTime()).Run("main");
}
