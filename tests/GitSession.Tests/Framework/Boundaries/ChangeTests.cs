using GitSession.Framework.Boundaries;
using GitSession.Rules;
using static GitSession.Tests.Support.SomeRules;

namespace GitSession.Tests.Framework.Boundaries;

/// <summary>What a change crosses that rules guard.</summary>
public class ChangeTests
{
    private const string Architecture = "paths: [src/core/], max_files: 3, boundary: technical_architectural_change, domain: TECHNICAL_IMPLEMENTATION, requires: human_approval";

    private static readonly StagedFile[] Four = [Touched("src/core/a"), Touched("src/core/b"), Touched("src/core/c"), Touched("src/core/d"), Touched("docs/e")];

    [Theory]
    [InlineData(3, 0)]
    [InlineData(2, 1)]
    public void More_files_than_a_rule_allows_are_one_finding(int most, int findings)
    {
        var rule = With(new RuleParameters { MaxFiles = most, Paths = [new PathGlob("src/")] });

        Judge(rule, Change(Touched("src/a"), Touched("src/b"), Touched("src/c"), Touched("d"))).Violations.Length.ShouldBe(findings);
    }

    [Fact]
    public void A_file_that_wants_an_approval_is_found_whatever_happens_to_it()
    {
        var rule = Written("paths: ['*.sql'], requires: human_approval");

        var verdict = Judge(rule, Change(Touched("db/schema.sql", "x"), new StagedFile("old.sql", null, []), Touched("a.cs", "x")));

        verdict.Violations.Select(finding => finding.ShouldBeOfType<Finding.TouchedPath>().Path).ShouldBe(["db/schema.sql", "old.sql"]);
    }

    [Fact, Trait("Requirement", "SES-71"), Trait("Requirement", "SES-116")]
    public void A_change_of_the_architecture_crosses_the_boundary_that_the_rule_names()
    {
        var verdict = Judge(Written(Architecture), Change(Four));

        (verdict.Allowed, verdict.Approved, verdict.HumanRequired).ShouldBe((false, false, true));
        (verdict.Domain, verdict.Boundary, verdict.Section, verdict.Requirement)
            .ShouldBe((DecisionDomain.TechnicalImplementation, "technical_architectural_change", "12.7", Requirement.ApprovalRequired));
        var finding = verdict.Violations.ShouldHaveSingleItem();
        (finding.Service, finding.Severity, finding.Boundary, finding.Domain)
            .ShouldBe((RuleService.BoundaryEnforcer, Severity.Critical, "technical_architectural_change", DecisionDomain.TechnicalImplementation));
        verdict.RulesChecked.ShouldBe([Plain.Id]);
        verdict.Alternatives.ShouldBe([Alternative.NarrowTheChange]);
    }

    [Theory, Trait("Requirement", "SES-116")]
    [InlineData("inst_001_x", true)]
    [InlineData("technical_architectural_change", true)]
    [InlineData("inst_002_y", false)]
    public void A_decision_that_names_the_rule_or_the_boundary_approves(string name, bool approved)
    {
        var decision = $"---\napproves: [{name}]\n---\nWe do it.\n";

        var verdict = Judge(Written(Architecture), Change(Four)).Hear(Approvals.InDecisions([("d.md", () => decision)]));

        (verdict.Allowed, verdict.Approved, verdict.Violations.Length, verdict.ApprovedFindings.Length).ShouldBe((approved, approved, approved ? 0 : 1, approved ? 1 : 0));
    }

    [Fact, Trait("Requirement", "SES-71")]
    public void Where_nothing_is_crossed_there_is_a_verdict_too()
    {
        var verdict = Judge(Written(Architecture), Change(Four[1..]));

        (verdict.Allowed, verdict.Approved, verdict.HumanRequired, verdict.Requirement, verdict.Boundary, verdict.Section)
            .ShouldBe((true, false, false, Requirement.None, null, null));
        verdict.RulesChecked.ShouldBe([Plain.Id]);
    }

    [Fact]
    public void Files_that_were_changed_before_count_where_another_one_comes_to_them()
    {
        var before = Change() with { Before = ["src/core/a", "src/core/b", "src/core/c", "docs/e"] };

        Judge(Written(Architecture), before with { Files = [Touched("src/core/d")] }).Allowed.ShouldBeFalse();
        Judge(Written(Architecture), before with { Files = [Touched("src/core/c")] }).Allowed.ShouldBeTrue();
        Judge(Written(Architecture), before with { Before = [.. before.Before, "src/core/d"], Files = [Touched("docs/f")] }).Allowed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("boundary: public_api", Requirement.ApprovalRequired, Severity.Critical, "12.7")]
    [InlineData("boundary: VALUES", Requirement.Mandatory, Severity.Critical, "12.1")]
    [InlineData("boundary: '12.6'", Requirement.Mandatory, Severity.Critical, "12.6")]
    [InlineData("domain: STRATEGIC", Requirement.ApprovalRequired, Severity.Critical, "12.3")]
    [InlineData("domain: VALUES_SENSITIVE", Requirement.ApprovalRequired, Severity.Critical, "12.1")]
    [InlineData("domain: RESOURCE_ALLOCATION", Requirement.ApprovalRequired, Severity.Critical, "12.7")]
    [InlineData("domain: POLICY_CREATION", Requirement.ApprovalRequired, Severity.Critical, "12.7")]
    [InlineData("domain: USER_COMMUNICATION", Requirement.ReviewRecommended, Severity.Info, "12.7")]
    public void A_guarded_path_is_crossed_by_any_change_of_it(string guard, Requirement requirement, Severity severity, string section)
    {
        var verdict = Judge(Written($"paths: [site/], {guard}"), Change(Touched("site/index.html")));

        (verdict.Requirement, verdict.Violations.ShouldHaveSingleItem().Severity, verdict.Section).ShouldBe((requirement, severity, section));
    }

    [Fact]
    public void A_technical_domain_guards_nothing()
    {
        var verdict = Judge(Written("paths: [site/], domain: TECHNICAL_IMPLEMENTATION"), Change(Touched("site/index.html")));

        (verdict.Allowed, verdict.RulesChecked.Length).ShouldBe((true, 0));
    }

    [Theory]
    [InlineData("content: unsourced_statistic", "It is 62% faster than before.", "62% faster")]
    [InlineData("content: unsourced_statistic", "Costs fell by 40 percent.", "by 40 percent")]
    [InlineData("content: unsourced_statistic", "and 3x faster", "3x faster")]
    [InlineData("content: unsourced_statistic", "It is 62% faster ([figures](docs/b.md)).", null)]
    [InlineData("content: unsourced_statistic", "62% of users, according to the survey of May", null)]
    [InlineData("content: unsourced_statistic", "width: 50%;", null)]
    [InlineData("content: unsourced_statistic", "if (count % 2 == 0)", null)]
    [InlineData("content: unsourced_statistic", "printf(\"%d of %d\")", null)]
    [InlineData("content: absolute_assurance", "We guarantee it.", "guarantee")]
    [InlineData("content: absolute_assurance", "It is 100% secure.", "100% secure")]
    [InlineData("content: absolute_assurance", "It is careful.", null)]
    [InlineData("content: production_claim", "This is production-ready.", "production-ready")]
    [InlineData("content: production_claim", "This is not production-ready.", null)]
    [InlineData("content: production_claim", "Production-ready, see docs/evidence.md", null)]
    [InlineData("content: production_claim", "We guarantee it.", null)]
    public void A_claim_wants_a_ground_where_a_rule_asks_for_one(string parameters, string line, string? claim)
    {
        var verdict = Judge(Written(parameters), Change(Touched("README.md", line)));

        verdict.Violations.Select(finding => finding.ShouldBeOfType<Finding.GroundlessClaim>().Claim).ShouldBe(claim is null ? [] : [claim]);
    }

    [Fact]
    public void Without_a_rule_nothing_is_crossed()
    {
        var verdict = BoundaryEnforcer.Judge([], Change(Touched("README.md", "100% secure, production-ready, guaranteed, 62% faster")));

        (verdict.Allowed, verdict.Violations.Length).ShouldBe((true, 0));
    }

    private static BoundaryVerdict Judge(Rule rule, ProposedChange change) => BoundaryEnforcer.Judge([rule], change);
}
