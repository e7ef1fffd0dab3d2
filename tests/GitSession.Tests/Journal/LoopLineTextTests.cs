using FsCheck.Fluent;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Journal;

public class LoopLineTextTests
{
    [Fact]
    [Trait("Requirement", "MEM-21")]
    [Trait("Requirement", "MEM-22")]
    [Trait("Requirement", "MEM-23")]
    [Trait("Requirement", "MEM-24")]
    [Trait("Requirement", "MEM-25")]
    public void A_line_says_all_of_its_loop_whatever_was_typed() => Law.Holds(Entries.Lines, line =>
    {
        var written = LoopLineText.Format(line);

        LoopLineText.Parse(written["- [ ] ".Length..], line.Closed).ShouldBe(line);
    }, times: 1000);

    [Fact]
    [Trait("Requirement", "MEM-78")]
    public void A_line_stays_one_item_of_its_section() => Law.Holds(Gen.ListOf(Entries.Lines), lines =>
    {
        var text = "## Open Loops\n\n" + string.Concat(lines.Select(line => LoopLineText.Format(line) + "\n")) + "\n## Learnings\n";

        var document = MarkdownText.Parse("x.md", text);

        document.Sections.Select(section => section.Title).ShouldBe(["Open Loops", "Learnings"]);
        document.Items.Select(item => item.Whole.In(text).TrimEnd()).ShouldBe(lines.Select(LoopLineText.Format));
        document.Items.ShouldAllBe(item => item.IsTask);
    }, times: 100);

    [Theory]
    [Trait("Requirement", "MEM-78")]
    [Trait("Requirement", "MEM-79")]
    [InlineData(Urgency.High, "- [ ] **HIGH**: Insurance agent callback - they said they'd call back <!-- loop k3f2 followup 2026-11-18T09:15:00+01:00 -->")]
    [InlineData(Urgency.Medium, "- [ ] **MEDIUM**: Insurance agent callback - they said they'd call back <!-- loop k3f2 followup 2026-11-18T09:15:00+01:00 -->")]
    [InlineData(Urgency.Low, "- [ ] **LOW**: Insurance agent callback - they said they'd call back <!-- loop k3f2 followup 2026-11-18T09:15:00+01:00 -->")]
    public void A_line_has_its_box_urgency_description_and_context(Urgency urgency, string line) =>
        LoopLineText.Format(new LoopLine
        {
            Id = "k3f2",
            Description = "Insurance agent callback",
            Context = "they said they'd call back",
            Urgency = urgency,
            Type = LoopType.Followup,
            OpenedAt = new DateTimeOffset(2026, 11, 18, 9, 15, 0, TimeSpan.FromHours(1)),
        }).ShouldBe(line);

    [Theory]
    [InlineData("**HIGH**: call back - today", Urgency.High, "call back", "today")]
    [InlineData("**High:** call back", Urgency.High, "call back", null)]
    [InlineData("__low__ call back", Urgency.Low, "call back", null)]
    [InlineData("[MEDIUM] call back", Urgency.Medium, "call back", null)]
    [InlineData("HIGH: call back", Urgency.High, "call back", null)]
    [InlineData("high: call back", Urgency.High, "call back", null)]
    [InlineData("High water at noon", Urgency.Medium, "High water at noon", null)]
    [InlineData("call back", Urgency.Medium, "call back", null)]
    [InlineData("call-back of e-mail", Urgency.Medium, "call-back of e-mail", null)]
    [InlineData(@"one \- two - three - four", Urgency.Medium, "one - two", "three - four")]
    [InlineData("call back -", Urgency.Medium, "call back", null)]
    [InlineData("call back\n  tomorrow", Urgency.Medium, "call back   tomorrow", null)]
    [InlineData("call <!-- a remark --> back", Urgency.Medium, "call <!-- a remark --> back", null)]
    public void A_line_that_a_person_wrote_is_read(string text, Urgency urgency, string description, string? context)
    {
        var line = LoopLineText.Parse(text, closed: false).ShouldNotBeNull();

        (line.Urgency, line.Description, line.Context).ShouldBe((urgency, description, context));
        line.Id.ShouldBe("");
        line.OpenedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("None.")]
    [InlineData("none")]
    [InlineData("_none_")]
    [InlineData("(none)")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("   ")]
    public void A_line_that_says_that_there_is_nothing_is_no_loop(string text) => LoopLineText.Parse(text, closed: false).ShouldBeNull();

    [Theory]
    [InlineData("a <!-- loop k3f2 -->", LoopType.Task)]
    [InlineData("a <!--loop k3f2 question-->", LoopType.Question)]
    [InlineData("a <!-- loop k3f2 riddle -->", LoopType.Task)]
    [InlineData("<!-- loop k3f2 decision 2026-11-18 --> a", LoopType.Decision)]
    public void A_comment_that_was_touched_still_names_its_loop(string text, LoopType type)
    {
        var line = LoopLineText.Parse(text, closed: true).ShouldNotBeNull();

        (line.Id, line.Type, line.Description, line.Closed).ShouldBe(("k3f2", type, "a", true));
    }

    [Fact]
    public void The_mark_of_a_line_tells_what_it_says_and_nothing_else() => Law.Holds(Entries.Lines.Zip(Hostile.Phrase), given =>
    {
        var (line, text) = given;

        (line with { Id = "zzzz", OpenedAt = null, Closed = !line.Closed, Place = null }).Mark.ShouldBe(line.Mark);
        (line with { Description = line.Description + text }).Mark.ShouldNotBe(line.Mark);
        (line with { Context = line.Context + text }).Mark.ShouldNotBe(line.Mark);
        (line with { Urgency = line.Urgency == Urgency.Low ? Urgency.High : Urgency.Low }).Mark.ShouldNotBe(line.Mark);
        line.Mark.ShouldMatch(@"\A[0-9a-f]{6}\z");
    });
}
