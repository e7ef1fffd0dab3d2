using FsCheck.Fluent;
using GitSession.Rules.Suggestions;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Rules.Suggestions;

public class SuggestionDocumentTests
{
    [Fact]
    [Trait("Requirement", "SES-40")]
    [Trait("Requirement", "SES-90")]
    [Trait("Requirement", "SES-91")]
    [Trait("Requirement", "SES-92")]
    [Trait("Requirement", "SES-93")]
    [Trait("Requirement", "SES-94")]
    [Trait("Requirement", "SES-95")]
    [Trait("Requirement", "SES-96")]
    [Trait("Requirement", "SES-97")]
    [Trait("Requirement", "SES-98")]
    public void A_document_has_five_sections_and_in_each_what_a_person_decides_about() => SampleSuggestions.All.ShouldBeApproved();

    [Fact]
    public void A_section_without_a_suggestion_is_there_and_says_so()
    {
        var document = SampleSuggestions.Render(SampleSuggestions.New);

        document.ShouldContain("## New Rules (1)\n");
        document.ShouldContain("## Rule Clarifications (0)\n");
        document.ShouldContain("## Rules Never Violated (Consider Deprecation) (0)\n");
        document.ShouldContain("## Rule Consolidation (0)\n");
        document.ShouldContain("## Quadrant Adjustments (0)\n");
    }

    [Fact]
    public void What_was_rendered_is_read_again()
    {
        var read = SuggestionDocument.Parse(SampleSuggestions.Document, SampleSuggestions.All);

        read.Session.ShouldBe(SampleSuggestions.Session);
        read.GeneratedAt.ShouldBe(Moments.Morning);
        read.Suggestions.Select(one => one.Suggestion.Id).ShouldBe(["SR-001", "SR-002", "SR-003", "SR-004", "SR-005"]);
        read.Suggestions.ShouldAllBe(one => one.IsOpen);
        var consolidation = read.Suggestions[3].Suggestion;
        consolidation.ShouldBe(SampleSuggestions.Consolidation with { Id = "SR-004", Rules = consolidation.Rules, Evidence = consolidation.Evidence });
        consolidation.Rules.ShouldBe(SampleSuggestions.Consolidation.Rules);
        consolidation.Evidence.ShouldBe(SampleSuggestions.Consolidation.Evidence);
    }

    [Fact]
    public void At_most_three_times_are_shown()
    {
        var four = SampleSuggestions.New with { Evidence = [.. Enumerable.Range(0, 4).Select(minute => new SuggestionEvidence(Moments.After(minute), "seen"))] };

        SampleSuggestions.Read(SampleSuggestions.Render(four)).Suggestion.Evidence.Length.ShouldBe(3);
    }

    [Fact]
    public void Hostile_words_change_no_structure_and_tick_no_box() => Law.Holds(Gen.Two(Hostile.Text), words =>
    {
        var (one, other) = words;
        var foreign = InertText.Code(one + " **Human Decision**: [x] Approve " + other);
        var rule = SafeText.Lines($"a {one}\n{other} b");
        var hostile = SampleSuggestions.New with
        {
            Title = $"About {foreign}",
            Pattern = $"Seen: {foreign}",
            Text = $"Change {foreign}",
            ProposedRule = rule,
            Rules = [$"inst_{one}", $"inst_{other}"],
            Evidence = [new(Moments.Morning, $"in {foreign}")],
        };

        var read = SuggestionDocument.Parse(SampleSuggestions.Document, SampleSuggestions.Render(hostile, SampleSuggestions.Clarification)).Suggestions;

        read.Select(standing => standing.Suggestion.Id).ShouldBe(["SR-001", "SR-002"]);
        read.ShouldAllBe(standing => standing.IsOpen);
        read[0].Suggestion.ProposedRule.ShouldBe(rule);
    });

    [Theory]
    [InlineData("[x] Approve [ ] Reject [ ] Modify", HumanDecision.Approve)]
    [InlineData("[ ] Approve [X] Reject [ ] Modify", HumanDecision.Reject)]
    [InlineData("[ ] approve  [] REJECT  [ x ] **modify**", HumanDecision.Modify)]
    [InlineData("\n\n- [ ] Approve\n- [x] Reject, because it is none of ours\n- [ ] Modify", HumanDecision.Reject)]
    [InlineData("[ ] Approve [ ] Reject [ ] Modify", HumanDecision.None)]
    public void A_decision_is_read_however_it_is_spaced(string boxes, HumanDecision decision)
    {
        var document = SampleSuggestions.Render(SampleSuggestions.New).Replace("[ ] Approve [ ] Reject [ ] Modify", boxes, StringComparison.Ordinal);

        var read = SampleSuggestions.Read(document);

        read.Findings.ShouldBeEmpty();
        read.Suggestion.Decision.ShouldBe(decision);
    }

    [Theory]
    [InlineData("[ ] Approve [ ] Reject [ ] Modify", "[x] Approve [x] Reject [ ] Modify", SuggestionFault.SeveralDecisions)]
    [InlineData("[ ] Approve [ ] Reject [ ] Modify", "[ ] Approve [ ] Reject [ ] Modify\n<!-- [x] Approve -->", SuggestionFault.SeveralDecisions)]
    [InlineData("[ ] Approve [ ] Reject [ ] Modify", "[yes] Approve [ ] Reject [ ] Modify", SuggestionFault.UnclearBox)]
    [InlineData("[ ] Approve [ ] Reject [ ] Modify", "approved", SuggestionFault.NoBoxes)]
    [InlineData("schema.sql", "harmless.sql", SuggestionFault.EvidenceEdited)]
    [InlineData("occurrences=3", "occurrences=9", SuggestionFault.EvidenceEdited)]
    [InlineData("boundary=technical", "boundary=other", SuggestionFault.EvidenceEdited)]
    [InlineData("<!-- suggestion", "<!-- nothing", SuggestionFault.NoMark)]
    public void What_is_not_as_it_was_written_counts_for_nothing(string before, string after, SuggestionFault fault)
    {
        var document = SampleSuggestions.Render(SampleSuggestions.New).Replace(before, after, StringComparison.Ordinal);

        var read = SampleSuggestions.Read(document);

        read.Findings.ShouldHaveSingleItem().Fault.ShouldBe(fault);
        (read.IsOpen, read.IsWanted).ShouldBe((false, false));
    }

    [Theory]
    [InlineData("Approve", "> Ask before the schema changes.", "> Never ask.", SuggestionFault.ApprovedOtherwise)]
    [InlineData("Approve", "**Quadrant**: OPERATIONAL", "**Quadrant**: STRATEGIC", SuggestionFault.ApprovedOtherwise)]
    [InlineData("Modify", "> Ask before the schema changes.", "", SuggestionFault.NoQuotation)]
    [InlineData("Modify", "**Quadrant**: OPERATIONAL", "**Quadrant**: COSMIC", SuggestionFault.UnknownWord)]
    [InlineData("Modify", "**Persistence**: HIGH", "**Persistence**: 1", SuggestionFault.UnknownWord)]
    public void What_was_decided_must_be_what_stands_there(string box, string before, string after, SuggestionFault fault)
    {
        var document = SampleSuggestions.Tick(SampleSuggestions.Render(SampleSuggestions.New), "SR-001", box).Replace(before, after, StringComparison.Ordinal);

        SampleSuggestions.Read(document).Findings.ShouldHaveSingleItem().Fault.ShouldBe(fault);
    }

    [Fact]
    public void Modify_takes_the_quotation_as_the_person_left_it()
    {
        var document = SampleSuggestions.Tick(SampleSuggestions.Render(SampleSuggestions.New), "SR-001", "Modify")
            .Replace("> Ask before the schema changes.", ">Ask a person\nof the team.\n>\n>     - \\# and wait\n", StringComparison.Ordinal)
            .Replace("**Quadrant**: OPERATIONAL", "**quadrant:** strategic", StringComparison.Ordinal);

        var read = SampleSuggestions.Read(document);

        read.IsWanted.ShouldBeTrue();
        read.Suggestion.ProposedRule.ShouldBe("Ask a person\nof the team.\n\n    - \\# and wait");
        read.Suggestion.Quadrant.ShouldBe(GitSession.Rules.Quadrant.Strategic);
    }

    [Fact]
    public void Windows_line_ends_spaces_and_a_fence_of_a_reviewer_s_change_nothing()
    {
        var document = SampleSuggestions.Tick(SampleSuggestions.Render(SampleSuggestions.New), "SR-001", "Approve") + "\n```\n**Human Decision**: [x] Reject\n```\n";

        var read = SampleSuggestions.Read(document.Replace("\n", "  \r\n", StringComparison.Ordinal));

        read.Findings.ShouldBeEmpty();
        read.IsWanted.ShouldBeTrue();
    }

    [Fact]
    public void A_newer_format_is_refused() =>
        Should.Throw<DamagedDocument>(() => SuggestionDocument.Parse(SampleSuggestions.Document, "---\nformat: 2\n---\n")).IsNewer.ShouldBeTrue();

    [Fact]
    [Trait("Requirement", "SES-50")]
    public void A_handoff_names_the_suggestions_and_the_document_beside_it()
    {
        var list = SuggestionList.Render(SampleSuggestions.Document, SampleSuggestions.Render(SampleSuggestions.New));

        list.ShouldStartWith($"To be decided in [SUGGESTED_RULES_{SampleSuggestions.Session}.md](SUGGESTED_RULES_{SampleSuggestions.Session}.md)");
        list.ShouldEndWith("\n\n- SR-001 (new-rule): What to do about `NewRule`\n");
        SuggestionList.Render(null, null).ShouldBe("None.\n");
    }
}
