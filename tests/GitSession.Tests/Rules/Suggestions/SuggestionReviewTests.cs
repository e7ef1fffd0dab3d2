using GitSession.Rules.Suggestions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Rules.Suggestions;

public class SuggestionReviewTests
{
    private readonly InMemoryWorkspace _workspace = new(new FixedTime());

    [Fact]
    [Trait("Requirement", "SES-41")]
    public void What_awaits_a_decision_is_told_from_what_was_decided()
    {
        Keep("one", SampleSuggestions.Tick(SampleSuggestions.Tick(SampleSuggestions.All, "SR-002", "Reject"), "SR-003", "Approve"));

        var review = SuggestionReview.Read(_workspace);

        review.Open.Select(one => one.Suggestion.Id).ShouldBe(["SR-001", "SR-004", "SR-005"]);
        review.Wanted.Select(one => one.Suggestion.Id).ShouldBe(["SR-003"]);
        review.Keys.Count.ShouldBe(5);
    }

    [Fact]
    public void The_same_suggestion_in_two_documents_is_one()
    {
        Keep("one", SampleSuggestions.Render(SampleSuggestions.New));
        Keep("two", SampleSuggestions.Tick(SampleSuggestions.Render(SampleSuggestions.New), "SR-001", "Approve"));

        var review = SuggestionReview.Read(_workspace);

        review.Open.ShouldBeEmpty();
        review.Wanted.ShouldHaveSingleItem().Session.ShouldBe(SampleSuggestions.Session);
    }

    [Fact]
    public void Two_decisions_about_the_same_are_named_and_none_is_heeded()
    {
        Keep("one", SampleSuggestions.Tick(SampleSuggestions.Render(SampleSuggestions.New), "SR-001", "Reject"));
        Keep("two", SampleSuggestions.Tick(SampleSuggestions.Render(SampleSuggestions.New), "SR-001", "Approve"));

        var review = SuggestionReview.Read(_workspace);

        review.Wanted.ShouldBeEmpty();
        review.Findings.ShouldHaveSingleItem().Fault.ShouldBe(SuggestionFault.Contradicted);
    }

    [Fact]
    public void A_document_that_cannot_be_read_takes_no_other_with_it()
    {
        Keep("one", "---\nformat: [\n---\n");
        Keep("two", SampleSuggestions.Render(SampleSuggestions.New));

        var review = SuggestionReview.Read(_workspace);

        review.Open.ShouldHaveSingleItem();
        review.Damaged.ShouldHaveSingleItem().Path.ShouldBe(Paths.SuggestedRules("one"));
    }

    private void Keep(string session, string text) => _workspace.Write(Paths.SuggestedRules(session), text);
}
