using System.Collections.Immutable;
using GitSession.Framework.Pressure;
using GitSession.Framework.Verification;

namespace GitSession.Tests.Framework.Verification;

/// <summary>How each dimension is scored, as docs/formats.md has it.</summary>
[Trait("Requirement", "SES-75")]
public class DimensionTests
{
    [Theory]
    [InlineData("", "", "", "", 0.5)]
    [InlineData("Fix the parser", "", "", "", 0.4)]
    [InlineData("Fix the parser", "Parser bug", "", "", 0.7)]
    [InlineData("Fix the parser", "Inbox", "", "", 0.4)]
    [InlineData("Fix the parser", "", "", "docs/readme.md", 0.5)]
    [InlineData("Fix the parser", "", "", "src/TokenParser.cs", 1)]
    [InlineData("Fix the parser", "", "", "src/TokenParser.cs,docs/readme.md", 0.85)]
    [InlineData("Fix the parser", "", "parse: keep spaces", "docs/readme.md", 0.85)]
    [InlineData("", "Fix the parser", "parse: keep spaces", "", 1)]
    public void Alignment_is_how_much_of_the_change_shares_a_word_with_what_the_work_is_for(string goal, string focus, string commit, string files, double score)
    {
        var verdict = Verify(new VerificationEvidence { Goals = List(goal), Recorded = List(focus), Commits = List(commit), Files = List(files) });

        verdict.Alignment.ShouldBe(score);
    }

    [Theory]
    [InlineData("Call the bank", "", "", "", 1)]
    [InlineData("Call the bank", "Call the bank", "", "", 0.6)]
    [InlineData("Call the bank", "", "", "call the bank", 0.6)]
    [InlineData("Call the bank", "", "", "Call the bank about the card", 0.8)]
    [InlineData("Call the bank", "", "", "Write to the bank", 1)]
    [InlineData("", "", "Call back", "Call back", 0.6)]
    [InlineData("", "Call back", "Call back", "", 0.6)]
    public void Coherence_suffers_from_what_is_both_claimed_and_denied(string met, string missed, string closed, string open, double score)
    {
        var verdict = Verify(new VerificationEvidence { GoalsMet = List(met), GoalsMissed = List(missed), LoopsClosed = List(closed), LoopsOpen = List(open) });

        verdict.Coherence.ShouldBe(score);
    }

    [Theory]
    [InlineData("", "", "", "", "", 1)]
    [InlineData("Fix the parser", "", "", "", "", 0.2)]
    [InlineData("Fix the parser", "Inbox", "", "", "", 0.5)]
    [InlineData("Fix the parser", "Parsers", "", "", "", 0.8)]
    [InlineData("Fix the parser", "", "a.md", "", "", 0.8)]
    [InlineData("Fix the parser", "", "parser.c", "", "", 1)]
    [InlineData("Fix the parser", "", "parser.c", "tests", "", 0.8)]
    [InlineData("Fix the parser", "", "parser.c", "", "Ask about the parser", 0.9)]
    [InlineData("Fix the parser", "", "parser.c", "", "Call the bank", 1)]
    [InlineData("Fix the parser,Answer letters", "", "parser.c", "", "", 0.9)]
    public void Completeness_is_what_speaks_for_the_goals_that_are_said_to_be_met(string met, string focus, string files, string failed, string open, double score)
    {
        var verdict = Verify(new VerificationEvidence { GoalsMet = List(met), Recorded = List(focus), Files = List(files), ChecksFailed = List(failed), LoopsOpen = List(open) });

        verdict.Completeness.ShouldBe(score);
    }

    [Fact]
    public void A_passed_check_speaks_for_a_goal()
    {
        Verify(new VerificationEvidence { GoalsMet = ["All tests pass"], ChecksPassed = ["tests"] }).Completeness.ShouldBe(1);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 2, 0.9)]
    [InlineData(0, 3, 0.85)]
    [InlineData(0, 20, 0.5)]
    [InlineData(1, 0, 0.6)]
    [InlineData(2, 0, 0.2)]
    [InlineData(9, 9, 0)]
    public void Safety_suffers_from_violations_and_failures(int violations, int failures, double score)
    {
        Verify(new VerificationEvidence { Violations = violations, Failures = failures }).Safety.ShouldBe(score);
    }

    [Theory]
    [InlineData(2, 4, 0, 0, 1)]
    [InlineData(3, 0, 0, 0, 0.6)]
    [InlineData(0, 5, 0, 0, 0.6)]
    [InlineData(10, 0, 0, 0, 0.4)]
    [InlineData(0, 10, 0, 0, 0.4)]
    [InlineData(10, 10, 1, 0, 0.8)]
    [InlineData(10, 10, 1, 1, 1)]
    public void A_large_change_wants_decisions_with_options(int files, int steps, int decisions, int withOptions, double score)
    {
        var evidence = new VerificationEvidence { Files = [.. Enumerable.Range(0, files).Select(number => $"{number}.c")], Steps = steps, Decisions = decisions, DecisionsWithOptions = withOptions };

        Verify(evidence).Alternatives.ShouldBe(score);
    }

    private static VerificationVerdict Verify(VerificationEvidence evidence) => MetacognitiveVerifier.Verify(evidence, PressureLevel.Normal);

    private static ImmutableArray<string> List(string texts) => [.. texts.Split(',', StringSplitOptions.RemoveEmptyEntries)];
}
