using GitSession.Rules;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Rules;

public class RuleDocumentTests
{
    private const string Path = ".ai_context/rules/inst_024_closedown-checklist.md";

    [Fact]
    public void A_rule_says_what_its_front_matter_says()
    {
        var rule = RuleDocument.Parse(Path, """
            ---
            format: 1
            id: inst_024
            quadrant: OPERATIONAL
            persistence: HIGH
            temporal_scope: PERMANENT
            verification_required: MANDATORY
            explicitness: 0.9
            source: user
            created_at: 2026-11-20T09:15:04+01:00
            produced_by: 2026-11-20-09-15-inbox-k3f2
            parameters: { forbidden_terms: [guarantee], paths: [docs/, "*.md"], max_files: 3, requires: human_approval, port: 27027 }
            enforcement: refuse
            somebody_elses: { key: 1 }
            ---

            Work through the checklist.

            """);

        rule.Id.ShouldBe("inst_024_closedown-checklist");
        (rule.Quadrant, rule.Persistence, rule.TemporalScope, rule.Verification, rule.Explicitness)
            .ShouldBe((Quadrant.Operational, Persistence.High, TemporalScope.Permanent, Verification.Mandatory, 0.9));
        (rule.Source, rule.ProducedBy, rule.Enforcement, rule.IsInForce).ShouldBe(("user", "2026-11-20-09-15-inbox-k3f2", Enforcement.Refuse, true));
        rule.Parameters.ForbiddenTerms.ShouldBe(["guarantee"]);
        rule.Parameters.Paths.ShouldBe([new PathGlob("docs/"), new PathGlob("*.md")]);
        (rule.Parameters.MaxFiles, rule.Parameters.RequiresApproval).ShouldBe((3, true));
        rule.Text.ShouldBe("Work through the checklist.");
    }

    [Fact]
    public void Its_parameters_say_what_a_program_can_hold_a_change_against()
    {
        var parameters = SomeRules.Written(
            "port: [27027, 27028], host: db.internal, database: app, url: 'https://example.org/v2', service: mongodb, required_terms: a, when: b, "
            + "pattern: 'x+', boundary: schema, domain: VALUES_SENSITIVE, content: [unsourced_statistic, absolute_assurance, production_claim]").Parameters;

        parameters.Ports.ShouldBe([27027, 27028]);
        (parameters.Hosts[0], parameters.Databases[0], parameters.Urls[0], parameters.Services[0]).ShouldBe(("db.internal", "app", "https://example.org/v2", "mongodb"));
        (parameters.RequiredTerms[0], parameters.When[0], parameters.Pattern, parameters.Boundary, parameters.Domain)
            .ShouldBe(("a", "b", LinePattern.Parse("x+"), "schema", DecisionDomain.ValuesSensitive));
        parameters.Content.ShouldBe([ContentRule.UnsourcedStatistic, ContentRule.AbsoluteAssurance, ContentRule.ProductionClaim]);
    }

    [Theory]
    [InlineData("port: 1", false, true, false)]
    [InlineData("content: production_claim", true, false, false)]
    [InlineData("max_files: 3", true, false, false)]
    [InlineData("paths: [a], requires: human_approval", true, false, true)]
    [InlineData("paths: [a], boundary: x", true, false, true)]
    [InlineData("paths: [a], domain: strategic", true, false, true)]
    [InlineData("paths: [a], domain: technical_implementation", false, false, false)]
    [InlineData("paths: [a], boundary: x, forbidden_terms: [b]", false, true, true)]
    [InlineData("required_terms: [a]", false, false, false)]
    [InlineData("required_terms: [a], when: [b]", false, true, false)]
    [InlineData("boundary: x", false, false, true)]
    public void A_rule_can_be_crossed_or_contradicted_and_a_person_asked(string parameters, bool crossed, bool contradicted, bool asked)
    {
        var read = SomeRules.Written(parameters).Parameters;

        (read.CanBeCrossed, read.CanBeContradicted, read.NeedsApproval).ShouldBe((crossed, contradicted, asked));
    }

    [Fact]
    public void A_rule_of_plain_prose_is_a_rule_that_no_change_is_held_against()
    {
        var rule = RuleDocument.Parse(Path, "Be kind.\n");

        (rule.Text, rule.IsInForce, rule.Parameters.CanBeChecked).ShouldBe(("Be kind.", true, false));
    }

    [Theory]
    [InlineData("active: false")]
    [InlineData("superseded_by: inst_025_other")]
    public void A_rule_that_is_set_aside_is_not_in_force(string line)
    {
        RuleDocument.Parse(Path, $"---\n{line}\n---\nBe kind.\n").IsInForce.ShouldBeFalse();
    }

    [Theory]
    [InlineData("active: perhaps", "true, false or null for active")]
    [InlineData("enforcement: block", "one of record, warn, refuse for enforcement")]
    [InlineData("parameters: { max_files: -1 }", "a number of files for max_files")]
    [InlineData("parameters: 7", "a mapping for parameters")]
    [InlineData("parameters: { port: 70000 }", "a number from 1 to 65535 for port")]
    [InlineData("parameters: { url: example.org }", "a URL such as https://example.org/api for url")]
    [InlineData("parameters: { pattern: '(' }", "a regular expression of at most 500 characters, without lookaround and backreference, for pattern")]
    [InlineData("parameters: { pattern: '(?=a)' }", "a regular expression of at most 500 characters, without lookaround and backreference, for pattern")]
    [InlineData("parameters: { domain: LEGAL }", "one of strategic, values_sensitive, resource_allocation, policy_creation, user_communication, technical_implementation for domain")]
    [InlineData("parameters: { content: slang }", "one of unsourced_statistic, absolute_assurance, production_claim for content")]
    public void A_value_without_which_it_holds_otherwise_than_it_says_weakens_it(string line, string expected)
    {
        var damaged = RuleDocument.Parse(Path, $"---\nsource: user\n{line}\n---\n").WeakenedBy.Single();

        (damaged.Path, damaged.Line, damaged.Expected).ShouldBe((Path, 3, expected));
    }

    [Fact]
    public void A_word_that_is_not_ours_weakens_nothing()
    {
        var rule = RuleDocument.Parse(Path, "---\nquadrant: EXPERIMENTAL\nenforcement: refuse\n---\nBe kind.\n");

        (rule.Quadrant, rule.Enforcement, rule.Text, rule.WeakenedBy.Count, rule.Faults.Count).ShouldBe((null, Enforcement.Refuse, "Be kind.", 0, 1));
    }

    [Theory]
    [InlineData("format: 2", "format 1 at most (this program is older than the document: upgrade it)")]
    [InlineData("quadrant: [", "YAML")]
    public void What_cannot_be_read_is_named_with_its_line(string line, string expected)
    {
        var damaged = Should.Throw<DamagedDocument>(() => RuleDocument.Parse(Path, $"---\nsource: user\n{line}\n---\n"));

        (damaged.Path, damaged.Expected.StartsWith(expected, StringComparison.Ordinal)).ShouldBe((Path, true));
    }
}
