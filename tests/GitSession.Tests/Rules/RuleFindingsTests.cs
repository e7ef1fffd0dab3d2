using GitSession.Rules;
using GitSession.Tests.Support;

namespace GitSession.Tests.Rules;

public class RuleFindingsTests
{
    private readonly InMemoryWorkspace _workspace = new(new FixedTime());

    [Theory, Trait("Requirement", "SES-14")]
    [InlineData("quadrant: VALUES", "one of strategic, operational, tactical, system, stochastic for quadrant")]
    [InlineData("persistence: ETERNAL", "one of low, medium, high, variable for persistence")]
    [InlineData("temporal_scope: TEMPORARY", "one of permanent, project, session, immediate for temporal_scope")]
    [InlineData("verification_required: NONE", "one of optional, recommended, required, mandatory for verification_required")]
    [InlineData("explicitness: high", "a number from 0 to 1 for explicitness")]
    [InlineData("created_at: soon", "a time such as 2026-11-20T09:15:04+01:00 for created_at")]
    [InlineData("parameters: [a]", "a mapping for parameters")]
    public void A_value_that_is_not_what_its_key_promises_is_named_and_the_rule_is_read(string line, string expected)
    {
        Write("inst_001_a", $"source: user\n{line}");

        var book = RuleBook.Read(_workspace);

        book.InForce.Single().Text.ShouldBe("Text.");
        RuleFindings.Of(book).ShouldBe([new RuleFault.Value(".ai_context/rules/inst_001_a.md", 3, expected)]);
    }

    [Fact]
    public void Two_rules_with_one_imported_id_are_named()
    {
        Write("inst_001_a", "imported_id: inst_001");
        Write("inst_001_b", "source: user\nimported_id: inst_001");

        RuleFindings.Of(RuleBook.Read(_workspace)).ShouldBe(
            [new RuleFault.SharedId(".ai_context/rules/inst_001_b.md", 3, "inst_001", ".ai_context/rules/inst_001_a.md")]);
    }

    [Fact, Trait("Requirement", "SES-110")]
    public void A_successor_that_is_no_rule_is_named_and_one_by_its_imported_id_is_not()
    {
        Write("inst_001_a", "superseded_by: inst_009");
        Write("inst_002_b", "superseded_by: inst_024_CONSOLIDATED");
        Write("inst_024_consolidated", "imported_id: inst_024_CONSOLIDATED");

        RuleFindings.Of(RuleBook.Read(_workspace)).ShouldBe([new RuleFault.UnknownSuccessor(".ai_context/rules/inst_001_a.md", 2, "inst_009")]);
    }

    [Theory]
    [InlineData("parameters: { pattern: \"(\" }")]
    [InlineData("parameters: { pattern: \"(?<=a)b\" }")]
    [InlineData("parameters: { pattern: \"(a)\\\\1\" }")]
    public void A_regular_expression_that_cannot_be_compiled_or_would_go_back_is_named(string line)
    {
        Write("inst_001_a", line);

        var fault = RuleFindings.Of(RuleBook.Read(_workspace)).Single().ShouldBeOfType<RuleFault.Value>();

        fault.Line.ShouldBe(2);
        fault.Expected.ShouldStartWith("a regular expression");
    }

    [Fact]
    public void Parameters_that_nothing_uses_are_named_once()
    {
        Write("inst_001_a", "parameters:\n  port: 27027\n  triggers: [commit]\n  exemptions: []");

        var fault = RuleFindings.Of(RuleBook.Read(_workspace)).Single().ShouldBeOfType<RuleFault.UnusedParameters>();

        (fault.Line, string.Join(',', fault.Names)).ShouldBe((4, "triggers,exemptions"));
    }

    [Fact, Trait("Requirement", "SES-06")]
    public void Rules_are_counted_by_quadrant_and_persistence_and_words_that_are_not_ours_too()
    {
        Write("inst_001_a", "quadrant: SYSTEM\npersistence: HIGH");
        Write("inst_002_b", "quadrant: STRATEGIC\npersistence: LOW");
        Write("inst_003_c", "quadrant: values\npersistence: HIGH");
        Write("inst_004_d", "active: true");
        Write("inst_005_e", "quadrant: SYSTEM\nactive: false");

        var counts = RuleCounts.Of(RuleBook.Read(_workspace).Rules);

        (counts.Active, counts.Inactive).ShouldBe((4, 1));
        counts.ByQuadrant.ShouldBe([("STRATEGIC", 1), ("SYSTEM", 1), ("VALUES", 1)]);
        counts.ByPersistence.ShouldBe([("LOW", 1), ("HIGH", 2)]);
    }

    [Fact, Trait("Requirement", "SES-34")]
    public void The_accuracy_of_the_classifier_is_the_share_that_nobody_overrode()
    {
        ClassificationRecord.Accuracy(RuleBook.Read(_workspace).Rules).ShouldBeNull();
        Write("inst_001_a", "quadrant: SYSTEM\npersistence: HIGH\ntemporal_scope: PROJECT\nclassified: { quadrant: SYSTEM, persistence: HIGH, temporal_scope: PROJECT }");
        Write("inst_002_b", "quadrant: SYSTEM\npersistence: HIGH\nclassified: { quadrant: TACTICAL, persistence: HIGH }");
        Write("inst_003_c", "quadrant: SYSTEM");

        ClassificationRecord.Accuracy(RuleBook.Read(_workspace).Rules).ShouldBe(0.5m);
    }

    private void Write(string id, string front) => _workspace.Write($".ai_context/rules/{id}.md", $"---\n{front}\n---\n\nText.\n");
}
