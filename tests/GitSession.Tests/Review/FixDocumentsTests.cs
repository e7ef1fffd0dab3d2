using GitSession.Journal;
using GitSession.Review;
using GitSession.Tests.Support;

namespace GitSession.Tests.Review;

public class FixDocumentsTests
{
    private const string ByHand = "---\r\nended_at: 2026-11-20T10:00:00+01:00\r\n---\r\n# A day\r\n\r\n* [ ] Call - today   \r\n* [ ] Write,\r\n  at last - soon\r\n* [ ] Post - now <!-- loop k3f2 -->\r\n* [x] Done\r\n* [ ] Again - now <!-- loop k3f2 task -->\r\n\r\nEnd";

    private readonly InMemoryWorkspace _workspace = new(new FixedTime());
    private readonly FakeRepository _repository;

    public FixDocumentsTests() => _repository = new FakeRepository(_workspace);

    [Fact]
    public void Lines_that_people_wrote_are_completed_and_say_what_they_said()
    {
        _workspace.Write("journal/a.md", ByHand);

        var report = Fix();

        var (before, after) = (EntryDocument.Parse("journal/a.md", ByHand), EntryDocument.Parse("journal/a.md", _workspace.Read("journal/a.md") ?? ""));
        report.Fixed.Select(one => (one.Line, one.Rule)).ShouldBe([(6, "loop-without-type"), (7, "loop-without-type"), (9, "loop-without-type"), (11, "loop-shared-id")]);
        report.Left.ShouldBeEmpty();
        after.Loops.Select(loop => (loop.Id, loop.Mark, loop.Closed)).ShouldBe(before.Loops.Select(loop => (loop.Id, loop.Mark, loop.Closed)));
        after.OpenLoops.ShouldAllBe(loop => loop.OpenedAt == null || loop.OpenedAt == before.EndedAt);
    }

    [Fact]
    public void Every_other_byte_stays_and_a_second_time_there_is_nothing_to_mend()
    {
        _workspace.Write("journal/a.md", ByHand);

        Fix();
        var once = _workspace.Read("journal/a.md") ?? "";
        var again = Fix();

        WithoutComments(once).ShouldBe(WithoutComments(ByHand));
        (_workspace.Read("journal/a.md"), again.Fixed.Length, again.Left.Length).ShouldBe((once, 0, 0));
    }

    [Fact]
    public void What_would_be_read_otherwise_is_left_as_it_is_and_said()
    {
        const string text = "# A day\n\n- [ ] Call - a remark <!-- that does not end\n";
        _workspace.Write("journal/a.md", text);

        var report = Fix();

        _workspace.Read("journal/a.md").ShouldBe(text);
        report.Left.Select(one => one.Rule).ShouldBe(["loop-without-type"]);
    }

    [Fact]
    public void A_line_that_would_be_read_otherwise_keeps_no_other_from_being_mended_and_is_named()
    {
        _workspace.Write("journal/a.md", "# A day\n\n- [ ] Call - a remark <!-- that does not end\n- [ ] Write - today\n  - with a list\n- [ ] Post - now\n\n  And a paragraph.\n- [ ] Last - soon\n");

        var report = Fix();

        report.Fixed.Select(one => one.Line).ShouldBe([4, 6, 9]);
        report.Left.Select(one => (one.Line, one.Rule, one.More)).ShouldBe([(3, "loop-without-type", FixDocuments.ByHand)]);
        new CheckDocuments(_workspace, _repository, new FixedTime()).Run(since: null).Where(one => one.Rule is "loop-without-type").ShouldBe(report.Left.Where(one => one.Rule is "loop-without-type"));
    }

    [Theory]
    [InlineData("<!-- loop aa23 Task 2026-11-20T09:00:00+00:00 -->", "aa23", "")]
    [InlineData("<!-- loop aa23 FollowUp -->", "aa23", "")]
    [InlineData("<!-- loop aa23 errand 2026-11-20T09:00:00+00:00 -->", "aa23", "errand")]
    [InlineData("<!-- loop aa23 Follow-up 2026-11-20T09:00:00+00:00 -->", "aa23", "Follow-up")]
    public void A_comment_keeps_its_id_and_gets_no_second_one_beside_it_whatever_type_it_names(string comment, string id, string unknown)
    {
        var text = $"# A day\n\n- [ ] Call - today {comment}\n";
        _workspace.Write("journal/a.md", text);

        var report = Fix();

        _workspace.Read("journal/a.md").ShouldBe(text);
        EntryDocument.Parse("journal/a.md", text).Loops.ShouldHaveSingleItem().Id.ShouldBe(id);
        report.Left.Select(one => (one.Rule, one.Other)).ShouldBe(unknown is "" ? [] : [("loop-without-type", unknown)]);
    }

    [Fact]
    public void A_comment_that_cannot_be_read_is_not_mended_by_a_second_one()
    {
        const string text = "# A day\n\n- [ ] Call - today <!-- loop aa23 task on Monday -->\n";
        _workspace.Write("journal/a.md", text);

        Fix().Left.ShouldHaveSingleItem().Rule.ShouldBe("loop-without-type");

        _workspace.Read("journal/a.md").ShouldBe(text);
    }

    [Fact]
    public void What_it_completes_in_an_entry_that_another_inherited_from_is_no_act()
    {
        _repository.MergeBases["main"] = "c0ffee";
        _workspace.Write("journal/a.md", "# A\n\n- [ ] Call - today <!-- loop k3f2 -->\n");
        _workspace.Write("journal/b.md", "---\ninherited_from: a\n---\n# B\n");
        foreach (var path in new[] { "journal/a.md", "journal/b.md" })
            _repository.Texts[("c0ffee", path)] = _workspace.Read(path) ?? "";
        _workspace.Write("journal/a.md", LoopCompletion.Apply("journal/a.md", _workspace.Read("journal/a.md") ?? ""));
        _repository.Commit(["journal/a.md", "journal/b.md"], "");

        new CheckDocuments(_workspace, _repository, new FixedTime()).Run("main").ShouldBeEmpty();
    }

    [Fact]
    public void With_a_base_only_what_the_branch_changed_is_mended()
    {
        _repository.MergeBases["main"] = "c0ffee";
        foreach (var (path, text) in new[] { ("journal/old.md", "- [ ] Call - today\n"), ("journal/new.md", "- [ ] Write - today\n") })
        {
            _workspace.Write(path, text);
            _repository.Commit([path], "");
        }
        _repository.Texts[("c0ffee", "journal/old.md")] = "- [ ] Call - today\n";

        var report = new FixDocuments(_workspace, _repository, new FixedTime()).Run("main");

        report.Fixed.Select(one => one.File).ShouldBe(["journal/new.md"]);
        report.Left.Select(one => (one.File, one.Rule)).ShouldBe([("journal/new.md", "not-committed")]);
        _workspace.Read("journal/old.md").ShouldBe("- [ ] Call - today\n");
    }

    private static string WithoutComments(string text) => GitSession.Text.MarkdownComment.Without(text).Replace(" ", "", StringComparison.Ordinal);

    private FixReport Fix() => new FixDocuments(_workspace, _repository, new FixedTime()).Run(since: null);
}
