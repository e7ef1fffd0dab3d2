using GitSession.Framework;
using GitSession.Framework.CrossReference;
using GitSession.Rules;
using GitSession.Tests.Support;
using static GitSession.Tests.Support.SomeRules;

namespace GitSession.Tests.Framework.CrossReference;

/// <summary>How heavy a contradiction is, and what the validator thinks of it.</summary>
public class VerdictTests
{
    [Theory]
    [InlineData(Persistence.High, 0.0, 0.0, false, Severity.Critical)]
    [InlineData(Persistence.Low, 0.71, 0.81, false, Severity.Critical)]
    [InlineData(Persistence.Low, 0.7, 0.81, false, Severity.Warning)]
    [InlineData(Persistence.Low, 0.71, 0.8, false, Severity.Warning)]
    [InlineData(Persistence.Low, 0.61, 0.0, true, Severity.Critical)]
    [InlineData(Persistence.Low, 0.6, 0.0, true, Severity.Minor)]
    [InlineData(Persistence.Low, 0.61, 0.0, false, Severity.Warning)]
    [InlineData(Persistence.Medium, 0.0, 0.0, false, Severity.Warning)]
    [InlineData(Persistence.Medium, 0.61, 0.0, true, Severity.Critical)]
    [InlineData(Persistence.Variable, 0.6, 1.0, false, Severity.Minor)]
    public void Persistence_recency_explicitness_and_what_is_fixed_make_it_heavy(Persistence persistence, double explicitness, double recency, bool isConnection, Severity severity)
    {
        CrossReferenceSeverity.Of(persistence, explicitness, recency, isConnection).ShouldBe(severity);
    }

    [Theory, Trait("Requirement", "SES-73")]
    [InlineData(Persistence.High, CrossReferenceStatus.Rejected, Severity.Critical)]
    [InlineData(Persistence.Medium, CrossReferenceStatus.Warning, Severity.Warning)]
    [InlineData(null, CrossReferenceStatus.Warning, Severity.Warning)]
    [InlineData(Persistence.Low, CrossReferenceStatus.Approved, Severity.Minor)]
    public void The_heaviest_contradiction_makes_the_status(Persistence? persistence, CrossReferenceStatus status, Severity severity)
    {
        var rule = Written("forbidden_terms: [never]") with { Persistence = persistence };

        var verdict = CrossReferenceValidator.Validate([rule, Written("forbidden_terms: [other]")], Command("never"), Moments.Morning);

        (verdict.Status, verdict.Severity, verdict.Violations.Length, verdict.RulesChecked.Length).ShouldBe((status, severity, 1, 2));
        verdict.Violations[0].Service.ShouldBe(RuleService.CrossReferenceValidator);
    }

    [Fact, Trait("Requirement", "SES-73")]
    public void Where_all_is_well_there_is_a_verdict_too()
    {
        var verdict = CrossReferenceValidator.Validate([Written("port: 27027"), Plain], Command("ls"), Moments.Morning);

        (verdict.Status, verdict.Severity).ShouldBe((CrossReferenceStatus.Approved, null));
        verdict.RulesChecked.ShouldBe([Plain.Id]);
    }

    [Fact, Trait("Requirement", "SES-73")]
    public void What_cannot_be_judged_is_for_a_person()
    {
        var verdict = new CrossReferenceVerdict([], [Plain.Id], [Plain]);

        verdict.Status.ShouldBe(CrossReferenceStatus.Escalate);
    }

    [Fact]
    public void What_a_person_allowed_is_no_violation_any_more()
    {
        var verdict = CrossReferenceValidator.Validate([Written("forbidden_terms: [never], requires: human_approval")], Command("never"), Moments.Morning).Hear(Approvals.ByTrailer);

        (verdict.Status, verdict.Violations.Length, verdict.Approved.Length).ShouldBe((CrossReferenceStatus.Approved, 0, 1));
    }

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(3600, 0.3679)]
    [InlineData(7200, 0.1353)]
    [InlineData(-60, 1.0)]
    public void An_instruction_fades_by_a_factor_of_e_with_each_hour(int seconds, double weight)
    {
        Recency.Weight(Moments.Morning.AddSeconds(-seconds), Moments.Morning).ShouldBe(weight, 0.0001);
    }

    [Fact]
    public void An_instruction_without_a_time_is_not_fresh()
    {
        Recency.Weight(null, Moments.Morning).ShouldBe(0);
    }

    [Theory]
    [InlineData("use port 27027 with mongodb", "use port 27027 with mongodb", 1.0)]
    [InlineData("port 27027", "mongodb 27027", 0.3333)]
    [InlineData("the old one", "the old one", 0.0)]
    [InlineData("", "", 0.0)]
    public void Words_of_more_than_three_letters_are_compared(string one, string other, double overlap)
    {
        CommonWords.Overlap(CommonWords.Of(one), CommonWords.Of(other)).ShouldBe(overlap, 0.0001);
    }

    [Theory]
    [InlineData(Persistence.High, 0.9)]
    [InlineData(Persistence.Medium, 0.6)]
    [InlineData(Persistence.Low, 0.3)]
    [InlineData(Persistence.Variable, 0.5)]
    [InlineData(null, 0.6)]
    public void Persistence_is_a_figure(Persistence? persistence, double score)
    {
        Relevance.Score(persistence).ShouldBe(score);
    }

    [Theory]
    [InlineData("port 27027", 1.0, 0, 0.98)]
    [InlineData("nothing alike", 0.0, 0, 0.48)]
    [InlineData("nothing alike", 0.0, 360_000, 0.18)]
    public void Relevance_is_made_of_words_recency_persistence_and_explicitness(string text, double explicitness, int secondsAgo, double relevance)
    {
        var rule = Plain with { Text = "Port 27027", Persistence = Persistence.High, Explicitness = explicitness, CreatedAt = Moments.Morning.AddSeconds(-secondsAgo) };

        Relevance.Of(rule, text, Moments.Morning).ShouldBe(relevance, 0.0001);
    }
}
