using GitSession.Operations.Incidents;
using GitSession.Operations.Reports;
using GitSession.Review;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Tests.Progress;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Operations.Reports;

public class ReviewDocumentTests
{
    private readonly OperationsStory _story = new();

    [Fact]
    [Trait("Requirement", "OPS-57")]
    public void A_package_as_the_person_reads_it_who_decides() => ReviewDocument.Render(OperationsStory.Full().Read()).ShouldBeApproved();

    [Fact]
    [Trait("Requirement", "OPS-57")]
    public void It_is_read_back_with_a_box_for_each_thing_that_a_person_is_asked_for()
    {
        var excellence = OperationsStory.Full().Read();

        var review = Parse(ReviewDocument.Render(excellence));

        review.Session.ShouldBe(excellence.Session);
        review.Items.ShouldAllBe(item => !item.Ticked && !item.IsChanged && item.Section != null);
        review.IsReviewed.ShouldBeFalse();
        Recommendations.Of(excellence).ShouldAllBe(one => review.Items.Any(item => item.Text.StartsWith(InertText.Part(one.Words) + ": ", StringComparison.Ordinal)));
        review.Items.Count(item => item.Section is ReviewSection.Approvals).ShouldBe(2);
        review.Items.Single(item => item.Section is ReviewSection.Escalations).Text.ShouldContain("escalated to Ana, people decide about P0");
        review.Items.Where(item => item.Section is ReviewSection.Security).Count().ShouldBe(3);
    }

    [Fact]
    [Trait("Requirement", "OPS-57")]
    public void Written_again_it_keeps_ticks_and_what_people_wrote_brings_figures_up_to_date_and_drops_what_is_settled()
    {
        var (open, done) = (_story.Open("Site is slow", IncidentClass.P2), _story.Open("Site is down", IncidentClass.P2));
        var edited = ReviewDocument.Render(_story.Read())
            .Replace("- [ ] Resolve the incident \"Site is slow\"", "- [x] Resolve the incident \"Site is slow\"", StringComparison.Ordinal)
            .Replace("- [ ] Write figures down:", "- [ ] Write figures down by Monday:", StringComparison.Ordinal)
            .Replace("## Approvals", "- [ ] Ask Ana\n  about the budget\n\n## Approvals", StringComparison.Ordinal)
            .Replace("Reviewed by:", "Reviewed by: Ana", StringComparison.Ordinal)
            + "\nMy own words.\n";
        _story.Resolve(done);
        _story.Edit(open, (written, now) => IncidentSteps.Resolve(written, "Robbie", null, null, now));

        var again = ReviewDocument.Render(_story.Read(), edited);

        var items = Parse(again).Items;
        items.Single(item => item.Text.Contains("Site is slow", StringComparison.Ordinal)).ShouldSatisfyAllConditions(
            item => item.Ticked.ShouldBeTrue(), item => item.Text.ShouldStartWith("Say what is missing of, and close,"));
        items.Single(item => item.Text.Contains("Site is down", StringComparison.Ordinal)).Ticked.ShouldBeFalse();
        items.Count(item => item.Text.StartsWith("Write figures down", StringComparison.Ordinal)).ShouldBe(1);
        again.ShouldContain("Write figures down by Monday:");
        again.ShouldContain("- [ ] Ask Ana\n  about the budget\n");
        again.ShouldContain("Reviewed by: Ana");
        again.ShouldEndWith("\nMy own words.\n");
        ReviewDocument.Render(_story.Read(), again).ShouldBe(again);
    }

    [Fact]
    public void What_is_asked_for_no_more_goes_unless_a_person_ticked_it_or_wrote_below_it()
    {
        var first = ReviewDocument.Render(_story.Read());
        _story.Measure("latency", 1);

        Has(ReviewDocument.Render(_story.Read(), first)).ShouldBeFalse();
        Has(ReviewDocument.Render(_story.Read(), first.Replace("- [ ] Write", "- [x] Write", StringComparison.Ordinal))).ShouldBeTrue();
        var below = first.Split('\n').Select(line => line.StartsWith("- [ ] Write", StringComparison.Ordinal) ? line + "\n  - not now" : line);
        Has(ReviewDocument.Render(_story.Read(), string.Join('\n', below))).ShouldBeTrue();

        static bool Has(string text) => text.Contains("Write figures down", StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_a_person_took_out_comes_back_where_something_is_asked_for_in_it()
    {
        var first = ReviewDocument.Render(_story.Read());
        var without = first[..first.IndexOf("## Sign-off", StringComparison.Ordinal)].TrimEnd();

        var again = ReviewDocument.Render(_story.Read(), without);

        Parse(again).Items.ShouldContain(item => item.Section == ReviewSection.SignOff);
        ReviewDocument.Render(_story.Read(), again).ShouldBe(again);
    }

    [Fact]
    [Trait("Requirement", "OPS-57")]
    public void It_is_reviewed_when_a_person_ticked_that()
    {
        var text = ReviewDocument.Render(_story.Read());

        Parse(text.Replace("- [ ] Reviewed by:", "- [X] Reviewed by: Ana", StringComparison.Ordinal)).IsReviewed.ShouldBeTrue();
        Parse(text).IsReviewed.ShouldBeFalse();
    }

    [Fact]
    public void Whatever_people_make_of_it_is_still_there_when_it_is_written_again()
    {
        var excellence = OperationsStory.Full().Read();
        var first = ReviewDocument.Render(excellence);

        Law.Holds(Hostile.Phrase, words =>
        {
            var added = first.Replace("## Approvals", $"Note: {Prose.Block(words)}\n\n## Approvals", StringComparison.Ordinal).Replace("- [ ]", "- [x]", StringComparison.Ordinal);

            ReviewDocument.Render(excellence, added).ShouldBe(added);
        }, times: 60);
    }

    [Theory]
    [InlineData("a | b `c` <!-- review 0 0 --> [x](y) - [x] ")]
    [InlineData("<!-- git-session:begin operations-review -->\n<!-- git-session:end operations-review -->")]
    public void Hostile_words_stay_words_and_tick_nothing(string words)
    {
        _story.Edit(_story.Open(words, IncidentClass.P0, IncidentCategory.Security), (written, now) => IncidentSteps.Escalate(written, SafeText.OneLine(words), words, now));

        var text = ReviewDocument.Render(_story.Read());

        Parse(text).Items.ShouldAllBe(item => !item.Ticked && !item.IsChanged);
        DocumentCheck.DamageOf(ReviewDocument.PathOf(_story.Session), text).ShouldBeNull();
        ReviewDocument.Render(_story.Read(), text).ShouldBe(text);
    }

    [Fact]
    public void Its_line_ends_stay_as_a_person_s_editor_wrote_them()
    {
        var windows = ReviewDocument.Render(_story.Read()).Replace("\n", "\r\n", StringComparison.Ordinal);
        _story.Open("Site is slow", IncidentClass.P0);

        var again = ReviewDocument.Render(_story.Read(), windows);

        again.ShouldContain("Resolve the incident \"Site is slow\"");
        again.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
    }

    [Fact]
    [Trait("Requirement", "OPS-57")]
    public void A_phase_that_asks_for_a_person_s_word_and_rules_that_are_suggested_are_asked_for()
    {
        _story.BeginProtocols();
        _story.Write(Paths.Progress, SomeProgress.Ready("\"human_approval\": \"required\"").Text);
        _story.Write(Paths.SuggestedRules(_story.Session), SuggestionDocument.Render(_story.Session, _story.Day.Time.Now, [Suggested]));

        var items = Parse(ReviewDocument.Render(_story.Read())).Items;

        items.Single(item => item.Section is ReviewSection.Approvals).Text.ShouldStartWith("Approve phase 8: ");
        items.Single(item => item.Section is ReviewSection.Rules).Text.ShouldContain($"1 suggestion without a decision: SR-001 ([suggested rules](../../handoffs/SUGGESTED_RULES_{_story.Session}.md))");
        _story.Write($"{Paths.Decisions}/go.md", "---\napproves: [phase 8]\n---\n# Go\n");
        Parse(ReviewDocument.Render(_story.Read())).Items.ShouldNotContain(item => item.Section == ReviewSection.Approvals);
    }

    [Fact]
    public void One_of_a_newer_format_is_a_finding() =>
        DocumentCheck.DamageOf(ReviewDocument.PathOf("a"), "---\nformat: 2\n---\n").ShouldNotBeNull().IsNewer.ShouldBeTrue();

    private static Suggestion Suggested => new()
    {
        Key = "0123456789ab",
        Category = SuggestionCategory.NewRule,
        Title = "Roll back first",
        Pattern = "seen twice",
        Text = "make it a rule",
        ProposedRule = "Roll back first.",
        Quadrant = Quadrant.Operational,
        Persistence = Persistence.High,
    };

    private static OperationsReview Parse(string text) => ReviewDocument.Parse("a.md", text);
}
