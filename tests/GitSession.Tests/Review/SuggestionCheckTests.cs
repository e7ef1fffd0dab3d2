using GitSession.Cli.Output;
using GitSession.Review;
using GitSession.Rules.Suggestions;
using GitSession.Tests.Rules.Suggestions;

namespace GitSession.Tests.Review;

public class SuggestionCheckTests
{
    [Fact]
    public void Two_ticked_boxes_and_evidence_that_was_edited_are_named_with_file_and_line()
    {
        var document = SampleSuggestions.Tick(SampleSuggestions.Tick(SampleSuggestions.All, "SR-001", "Approve"), "SR-001", "Reject");
        var edited = document.Insert(document.IndexOf("Seen again", document.IndexOf("### SR-002:", StringComparison.Ordinal), StringComparison.Ordinal), "Never ");

        var findings = SuggestionCheck.Run(SampleSuggestions.Document, edited);

        findings.Select(one => (one.File, one.Severity, one.Rule)).ShouldBe([
            (SampleSuggestions.Document, Severity.Error, "suggestion-two-decisions"), (SampleSuggestions.Document, Severity.Error, "suggestion-evidence-edited")]);
        findings.Select(one => edited.Split('\n')[one.Line - 1]).ShouldBe(["**Human Decision**: [x] Approve [x] Reject [ ] Modify", "**Pattern**: Never Seen again and again"]);
        FindingText.Message(findings[0]).ShouldStartWith("SR-001: ");
    }

    [Fact]
    public void A_document_as_it_was_written_has_nothing_wrong() => SuggestionCheck.Run(SampleSuggestions.Document, SampleSuggestions.All).ShouldBeEmpty();

    [Fact]
    public void Each_fault_has_words_of_its_own() =>
        Enum.GetValues<SuggestionFault>().Select(fault => SuggestionCheck.Of(new SuggestionFinding(fault, "p", 1, "SR-001"))).Select(one => (one.Rule, FindingText.Message(one))).ShouldBeUnique();
}
