using GitSession.Handoffs;
using GitSession.Memory;
using GitSession.Tests.Support;

namespace GitSession.Tests.Handoffs;

public class HandoffDocumentTests
{
    private static readonly Handoff Whole = Sample.Whole;

    [Fact]
    [Trait("Requirement", "SES-22"), Trait("Requirement", "SES-47"), Trait("Requirement", "SES-48"), Trait("Requirement", "SES-51")]
    [Trait("Requirement", "SES-52"), Trait("Requirement", "SES-53"), Trait("Requirement", "SES-49"), Trait("Requirement", "SES-50")]
    public void A_handoff_says_everything_in_one_fixed_order()
    {
        HandoffDocument.Render(Whole).ShouldBeApproved();
    }

    [Fact, Trait("Requirement", "SES-22")]
    public void The_same_session_makes_the_same_bytes()
    {
        HandoffDocument.Render(Whole).ShouldBe(HandoffDocument.Render(Sample.Whole));
    }

    [Fact]
    public void A_session_in_which_nothing_happened_says_so_in_every_part()
    {
        HandoffDocument.Render(Sample.Empty).ShouldBeApproved();
    }

    [Fact]
    public void A_checkpoint_says_that_the_session_goes_on()
    {
        var text = HandoffDocument.Render(Whole with { Status = HandoffStatus.Checkpoint, Phases = [] });

        text.ShouldContain("# Session Checkpoint: Checking inbox\n");
        text.ShouldContain("\nstatus: checkpoint\n");
        text.ShouldContain("The session goes on: its closedown is still to come.\n");
        HandoffDocument.MarkOf("x.md", text).ShouldBe(Handoff.MarkOf(Whole.Memory));
    }

    [Fact]
    public void A_section_that_a_person_added_stays_when_the_handoff_is_written_again()
    {
        var edited = HandoffDocument.Render(Whole).Replace("## Git State\n", "## My own words\n\nMind the *gap*.\n\n- [ ] a box\n\n## Git State\n", StringComparison.Ordinal);

        var again = HandoffDocument.Render(Whole, edited);

        again.ShouldBe(HandoffDocument.Render(Whole) + "\n## My own words\n\nMind the *gap*.\n\n- [ ] a box\n");
        HandoffDocument.Render(Whole, again).ShouldBe(again);
    }

    [Theory]
    [InlineData("see [the plan](../docs/plan.md)", @"see [the plan]\(../docs/plan.md)")]
    [InlineData("see [the page](https://example.org/a)", "see [the page](https://example.org/a)")]
    public void A_relative_link_in_words_from_elsewhere_leads_nowhere_from_here(string said, string written)
    {
        HandoffDocument.Render(Whole with { Memory = Whole.Memory with { Goals = [new Goal(said, Achieved: false)] } }).ShouldContain(written + "\n");
    }

    [Fact]
    public void What_is_written_twice_is_what_was_written_once()
    {
        var once = HandoffDocument.Render(Whole);

        HandoffDocument.Render(Whole, once).ShouldBe(once);
    }

    [Fact, Trait("Requirement", "SES-62")]
    public void Its_startup_instructions_can_be_taken_out_of_it()
    {
        var steps = HandoffDocument.StartupOf("x.md", HandoffDocument.Render(Whole)).Split('\n');

        steps.Select((step, i) => step.StartsWith($"{i + 1}. ", StringComparison.Ordinal)).ShouldAllBe(numbered => numbered);
        steps.Length.ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData("# Startup Instructions")]
    [InlineData("```")]
    [InlineData("<!--")]
    [InlineData("===")]
    [InlineData("a\n## Git State\nb")]
    [InlineData("| a | b |")]
    public void No_text_of_a_person_becomes_a_part_of_the_documents_structure(string hostile)
    {
        var plain = HandoffDocument.Render(Sample.Saying("harmless"));

        var text = HandoffDocument.Render(Sample.Saying(hostile));

        Sections(text).ShouldBe(Sections(plain));
        HandoffDocument.StartupOf("x.md", text).Split('\n').Length.ShouldBe(HandoffDocument.StartupOf("x.md", plain).Split('\n').Length);
    }

    [Fact]
    public void More_files_than_anyone_reads_are_counted()
    {
        var many = Whole with { State = Whole.State with { Untracked = [.. Enumerable.Range(1, 60).Select(i => $"file-{i}.txt")] } };

        var text = HandoffDocument.Render(many);

        text.ShouldContain("Untracked (60):\n");
        text.ShouldContain("- `file-50.txt`\n- … and 10 more\n");
        text.ShouldNotContain("file-51.txt");
    }

    [Fact]
    public void A_path_with_backquotes_stays_one_code_span()
    {
        var odd = Whole with { State = Whole.State with { Untracked = ["a`b``c.txt"] } };

        HandoffDocument.Render(odd).ShouldContain("- ``` a`b``c.txt ```\n");
    }

    [Fact, Trait("Requirement", "SES-19")]
    public void Every_phase_is_recorded_in_its_order_with_how_it_went()
    {
        var closedown = HandoffDocument.Render(Whole).Split("## Closedown")[1].Split("\n## ")[0];
        var rows = closedown.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('|')[1..3]);

        rows.Select(row => $"{row[0].Trim()}: {row[1].Trim()}").ShouldBe(
        [
            "1 Cleanup: WARN", "2 Framework analysis: SKIP", "3 Rule intelligence: SKIP",
            "4 Git and state: WARN", "5 Handoff: PASS", "6 Compaction marker: PASS",
        ]);
    }

    private static IEnumerable<string> Sections(string text) =>
        GitSession.Text.MarkdownText.Parse("x.md", text).Sections.Where(section => section.Level > 1).Select(section => section.Title);
}
