using GitSession.Knowledge.Recall;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Knowledge.Recall;

public class RecallTests
{
    private readonly RecallRoom _room = new();

    [Fact]
    public void A_passage_is_found_with_its_file_its_line_and_the_headings_above_it()
    {
        _room.Entry("2026-11-19-16-40-inbox-p7qz", "# Inbox\n\n## Open Loops\n\n- one\n- Call the insurance\n");

        var found = _room.Find("insurance").ShouldHaveSingleItem();

        (found.Kind, found.Id, found.Path, found.Line, found.Heading, found.Text)
            .ShouldBe((RecallKind.Journal, "2026-11-19-16-40-inbox-p7qz", "journal/2026-11-19-16-40-inbox-p7qz.md", 6, "Inbox > Open Loops", "Call the insurance"));
        found.At.ShouldBe(new DateTimeOffset(2026, 11, 19, 16, 40, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Front_matter_and_comments_keep_the_lines_below_them_where_they_are()
    {
        _room.Workspace.Write("journal/a.md", "---\ngoals:\n  - description: Clear the inbox\n---\n\n<!-- a\nhint -->\n\nCall <!-- loop k3f2\n --> the insurance\n\nthen wait\nfor the inbox");

        _room.Find("insurance").ShouldHaveSingleItem().Line.ShouldBe(10);
        _room.Find("inbox").Select(found => found.Line).ShouldBe([13, 3], ignoreOrder: true);
        _room.Find("hint k3f2").ShouldBeEmpty();
    }

    [Fact]
    public void Passages_with_all_words_come_before_better_ones_with_some()
    {
        _room.Entry("2026-01-01-a", "The insurance agent, and what else was said on that long afternoon about everything.\n");
        _room.Entry("2026-11-19-b", "insurance insurance insurance\n");

        _room.Ids("insurance agent").ShouldBe(["2026-01-01-a", "2026-11-19-b"]);
    }

    [Fact]
    public void A_word_in_a_heading_counts_more_and_counts_for_what_stands_below()
    {
        _room.Entry("2026-11-18-a", "We saw the clinic today and that was all\n");
        _room.Entry("2026-11-18-b", "# The clinic\n\nIt was far\n");

        _room.Ids("clinic").ShouldBe(["2026-11-18-b", "2026-11-18-a"]);
        _room.Find("clinic far")[0].Text.ShouldBe("It was far");
    }

    [Fact]
    public void A_newer_passage_comes_before_an_older_one_and_paths_decide_the_rest()
    {
        _room.Entry("2020-01-01-old", "The clinic is far\n");
        _room.Entry("2026-11-19-c", "The clinic is near\n");
        _room.Entry("2026-11-19-b", "The clinic is dear\n");

        _room.Ids("clinic").ShouldBe(["2026-11-19-b", "2026-11-19-c", "2020-01-01-old"]);
    }

    [Fact]
    public void A_rare_word_says_more_than_a_common_one()
    {
        foreach (var day in Enumerable.Range(10, 9))
            _room.Entry($"2026-11-{day}-x", $"meeting number {day}\n");
        _room.Entry("2026-11-10-y", "insurance number\n");

        _room.Ids("meeting insurance")[0].ShouldBe("2026-11-10-y");
    }

    [Theory]
    [InlineData("\"doctor appointment\"", "The doctor appointment is tomorrow")]
    [InlineData("\"appointment tomorrow\"", null)]
    [InlineData("\"the doctor\" clinic", "The doctor appointment is tomorrow")]
    [InlineData("doctor-appointment", "The doctor appointment is tomorrow")]
    [InlineData("14:00", "At 14:00 it rains")]
    [InlineData("\"doctor", "The doctor appointment is tomorrow")]
    [InlineData("APPOINT", "The doctor appointment is tomorrow")]
    [InlineData("ap", null)]
    [InlineData("zurich", "Nach Zürich und Zu\u0308rich")]
    [InlineData("ZÜRICH", "Nach Zürich und Zu\u0308rich")]
    [InlineData("本語", "日本語で書く")]
    [InlineData("本日", null)]
    [InlineData("Ёлка", "ёлка 🙂 party")]
    public void Words_phrases_and_beginnings_are_found(string query, string? text)
    {
        _room.Entry("a", "The doctor appointment is tomorrow\n\nAt 14:00 it rains\n\n00 of 14\n\nNach Zürich und Zu\u0308rich\n\n日本語で書く\n\nёлка 🙂 party\n");

        _room.Find(query).Select(found => found.Text).ShouldBe(text is null ? [] : [text]);
    }

    [Theory]
    [InlineData("", RefusalReason.EmptyText)]
    [InlineData("  ", RefusalReason.EmptyText)]
    [InlineData("?! \"...\" 🙂", RefusalReason.NothingToFind)]
    public void A_query_without_a_word_is_refused(string query, RefusalReason reason) =>
        Should.Throw<Refusal>(() => _room.Find(query)).Reason.ShouldBe(reason);

    [Fact]
    public void Every_kind_is_found_and_named_and_can_be_asked_for()
    {
        _room.EveryKind();

        _room.Find("clinic").Select(found => found.Kind).ShouldBe([.. Enum.GetValues<RecallKind>(), RecallKind.Decision], ignoreOrder: true);
        _room.Run(new RecallRequest("clinic", 10) { Kinds = [RecallKind.Rule, RecallKind.Goal] }).Results.Select(found => found.Id).ShouldBe(["inst_001_calls", "walk"], ignoreOrder: true);
    }

    [Fact]
    public void What_a_session_wrote_and_what_came_out_of_it_is_found_by_a_part_of_its_id()
    {
        _room.EveryKind();

        var found = _room.Run(new RecallRequest("clinic", 10) { Session = "k3f2" }).Results;

        found.Select(one => one.Kind).ShouldBe([RecallKind.Journal, RecallKind.Handoff, RecallKind.Learning, RecallKind.Rule], ignoreOrder: true);
        found.ShouldAllBe(one => one.Session == "2026-11-19-09-15-clinic-k3f2");
        Should.Throw<Refusal>(() => _room.Run(new RecallRequest("clinic", 10) { Session = "zzzz" })).Reason.ShouldBe(RefusalReason.UnknownEntry);
        _room.Entry("2026-11-19-10-15-clinic-k3f3", "x");
        Should.Throw<Refusal>(() => _room.Run(new RecallRequest("clinic", 10) { Session = "k3f" })).Reason.ShouldBe(RefusalReason.SeveralEntries);
    }

    [Fact]
    public void Documents_before_a_day_and_those_without_one_are_left_out()
    {
        _room.Entry("2026-11-18-a", "clinic a\n");
        _room.Entry("2026-11-19-b", "clinic b\n");
        _room.Entry("undated", "clinic c\n");
        _room.Workspace.Write("journal/2020-01-01-renamed.md", "---\nstarted_at: 2026-11-19T00:00:00+00:00\n---\nclinic d\n");

        var found = _room.Run(new RecallRequest("clinic", 10) { Since = new DateTimeOffset(2026, 11, 19, 0, 0, 0, TimeSpan.Zero) });

        found.Results.Select(one => one.Id).ShouldBe(["2026-11-19-b", "2020-01-01-renamed"], ignoreOrder: true);
    }

    [Fact]
    public void A_passage_that_is_carried_from_entry_to_entry_is_shown_once_from_the_newest()
    {
        foreach (var day in Enumerable.Range(10, 8))
            _room.Entry($"2026-11-{day}-x", $"- [{(day == 10 ? "x" : " ")}] **HIGH**: Insurance callback <!-- loop k3f2 task 2026-11-{day} -->\n");

        var report = _room.Run(new RecallRequest("insurance", 10));

        (report.Found, report.Results[0].Id, report.Results[0].Elsewhere).ShouldBe((2, "2026-11-17-x", 6));
    }

    [Fact]
    public void No_more_is_shown_than_is_asked_for_and_all_is_counted()
    {
        foreach (var day in Enumerable.Range(10, 9))
            _room.Entry($"2026-11-{day}-x", $"clinic number {day}\n");

        var report = _room.Run(new RecallRequest("clinic", 2));

        (report.Found, string.Join(' ', report.Results.Select(found => found.Id))).ShouldBe((9, "2026-11-18-x 2026-11-17-x"));
    }

    [Fact]
    public void A_damaged_document_is_named_each_time_and_the_others_are_searched()
    {
        _room.Workspace.Write("journal/broken.md", "---\ngoals: [\n---\nclinic\n");
        _room.Workspace.Write("journal/newer.md", "---\nformat: 9\n---\nclinic\n");
        _room.Workspace.Write("journal/deep.md", string.Concat(Enumerable.Repeat("> ", 200)) + "clinic\n");
        _room.Entry("a", "clinic\n");
        _room.Settle();

        var (first, second) = (_room.Run(new RecallRequest("clinic", 10)), _room.Run(new RecallRequest("clinic", 10)));

        first.Results.ShouldHaveSingleItem().Id.ShouldBe("a");
        first.Damaged.Select(damaged => damaged.Path).ShouldBe(["journal/broken.md", "journal/deep.md", "journal/newer.md"]);
        second.Damaged.Select(Facts).ShouldBe(first.Damaged.Select(Facts));

        static (string, int, string, bool) Facts(DamagedDocument damaged) => (damaged.Path, damaged.Line, damaged.Expected, damaged.IsNewer);
    }

    [Fact]
    public void A_huge_line_and_a_huge_word_are_read_like_any_other()
    {
        _room.Entry("a", string.Concat(Enumerable.Repeat("one two ", 300_000)) + "insurance " + new string('x', 1_000_000) + "\n");

        var found = _room.Find("insurance").ShouldHaveSingleItem();

        _room.Find("\"one two insurance\"").ShouldHaveSingleItem();
        (found.Line, _room.Find("\"insurance xxxx\"").Count, _room.Find(new string('x', 200)).Count).ShouldBe((1, 0, 1));
    }

    [Fact]
    public void What_is_fenced_is_found_with_the_line_of_the_word()
    {
        _room.Entry("a", "# Inbox\n\n```sh\n# no heading\nmake clinic\n```\n\n````\nmake insurance");

        (_room.Find("clinic")[0].Line, _room.Find("clinic")[0].Heading, _room.Find("insurance")[0].Line).ShouldBe((5, "Inbox", 9));
    }

    [Fact]
    public void What_is_neither_an_entry_nor_kept_knowledge_is_not_searched()
    {
        foreach (var path in new[] { "journal/README.md", "journal/_draft.md", ".ai_context/handoffs/SUGGESTED_RULES_a.md", ".ai_context/session/a.yaml", "notes/a.md" })
            _room.Workspace.Write(path, "clinic\n");

        _room.Find("clinic").ShouldBeEmpty();
    }

    [Fact]
    public void History_shows_what_stands_nowhere_now_with_the_commit_that_had_it_last()
    {
        _room.Entry("2026-11-19-a", "The clinic is near\n\nCome again\n");
        _room.Repository.Before = new PastTexts([
            new PastText("journal/2026-11-19-a.md", "c2", "The clinic is far\n\nCome again to the clinic\n"),
            new PastText("journal/2026-11-19-a.md", "c1", "The clinic is far\n\nThe clinic is near\n"),
            new PastText("src/a.md", "c1", "clinic\n")], IsCut: true);

        var report = _room.Run(new RecallRequest("clinic", 10) { History = true });

        report.HistoryIsCut.ShouldBeTrue();
        report.Results.Select(found => (found.Text, found.Commit)).ShouldBe(
            [("The clinic is near", null), ("The clinic is far", "c2"), ("Come again to the clinic", "c2")], ignoreOrder: true);
        _room.Find("far").ShouldBeEmpty();
    }
}
