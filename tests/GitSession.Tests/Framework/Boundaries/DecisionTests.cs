using GitSession.Framework.Boundaries;
using GitSession.Rules;
using static GitSession.Tests.Support.SomeRules;

namespace GitSession.Tests.Framework.Boundaries;

/// <summary>What a decision is about, and who takes it.</summary>
public class DecisionTests
{
    [Theory]
    [InlineData("Rename a method", DecisionDomain.TechnicalImplementation, Requirement.None, null)]
    [InlineData("Write the announcement", DecisionDomain.UserCommunication, Requirement.ReviewRecommended, null)]
    [InlineData("Raise the budget", DecisionDomain.ResourceAllocation, Requirement.ApprovalRequired, "12.7")]
    [InlineData("A new retention policy", DecisionDomain.PolicyCreation, Requirement.ApprovalRequired, "12.7")]
    [InlineData("Change the roadmap", DecisionDomain.Strategic, Requirement.Mandatory, "12.3")]
    [InlineData("Store consent", DecisionDomain.ValuesSensitive, Requirement.Mandatory, "12.1")]
    [InlineData("Is it ethical?", DecisionDomain.TechnicalImplementation, Requirement.Mandatory, "12.1")]
    [InlineData("A breakthrough in parsing", DecisionDomain.TechnicalImplementation, Requirement.Mandatory, "12.2")]
    [InlineData("Set the strategic direction", DecisionDomain.TechnicalImplementation, Requirement.Mandatory, "12.3")]
    [InlineData("Pivot to mobile", DecisionDomain.TechnicalImplementation, Requirement.Mandatory, "12.4")]
    [InlineData("Say what matters most", DecisionDomain.TechnicalImplementation, Requirement.Mandatory, "12.5")]
    [InlineData("Update without asking", DecisionDomain.TechnicalImplementation, Requirement.Mandatory, "12.6")]
    public void Its_words_tell_what_it_is_about_and_nothing_is_refused_without_a_rule(string title, DecisionDomain domain, Requirement requirement, string? section)
    {
        var verdict = BoundaryEnforcer.Evaluate(new BoundaryQuestion(title), []);

        (verdict.Allowed, verdict.Domain, verdict.Requirement, verdict.Section).ShouldBe((true, domain, requirement, section));
        verdict.HumanRequired.ShouldBe(requirement is Requirement.Mandatory or Requirement.ApprovalRequired);
    }

    [Theory]
    [InlineData("domain: RESOURCE_ALLOCATION", false)]
    [InlineData("domain: STRATEGIC", true)]
    [InlineData("boundary: VALUES", true)]
    [InlineData("domain: RESOURCE_ALLOCATION, paths: [src/]", true)]
    [InlineData("content: absolute_assurance", true)]
    public void A_rule_that_names_its_domain_or_boundary_keeps_it_for_a_person(string parameters, bool allowed)
    {
        BoundaryEnforcer.Evaluate(new BoundaryQuestion("Raise the budget"), [Written(parameters)]).Allowed.ShouldBe(allowed);
    }

    [Fact]
    public void A_rule_about_claims_reads_what_is_said_of_it()
    {
        var verdict = BoundaryEnforcer.Evaluate(new BoundaryQuestion("Use it") { Why = "it is bulletproof" }, [Written("content: absolute_assurance, paths: [docs/]")]);

        verdict.Violations.ShouldHaveSingleItem().ShouldBeOfType<Finding.GroundlessClaim>().Claim.ShouldBe("bulletproof");
    }

    [Fact]
    public void The_order_of_the_framework_tells_which_boundary_counts_first()
    {
        var question = new BoundaryQuestion("Pivot the roadmap")
        {
            Domain = DecisionDomain.Strategic,
            InvolvesValues = true,
            AffectsAgency = true,
            IsNovel = true,
            Quadrant = Quadrant.Strategic,
            IsPressing = true,
        };

        var verdict = BoundaryEnforcer.Evaluate(question, []);

        verdict.Violated.ShouldBe([Boundary.Wisdom, Boundary.Values, Boundary.Agency, Boundary.Innovation, Boundary.Purpose]);
        (verdict.Boundary, verdict.EscalationRequired).ShouldBe(("WISDOM", true));
    }

    [Theory]
    [InlineData("", DecisionKind.Decision, false, false)]
    [InlineData("  ", DecisionKind.Verification, true, false)]
    [InlineData("Raise the budget", DecisionKind.Decision, true, true)]
    [InlineData("Raise the budget", DecisionKind.Verification, false, true)]
    [InlineData("Raise the budget", DecisionKind.Support, false, true)]
    [InlineData("Raise the budget", DecisionKind.Preservation, false, true)]
    [InlineData("Raise the budget", DecisionKind.Recognition, false, true)]
    [InlineData("Raise the budget", DecisionKind.System, false, true)]
    [InlineData("Raise the budget", DecisionKind.Technical, false, true)]
    public void What_says_nothing_is_blocked_and_what_was_approved_or_decides_nothing_is_allowed(string action, DecisionKind kind, bool approved, bool allowed)
    {
        var question = new BoundaryQuestion(action) { Kind = kind, IsApproved = approved };

        BoundaryEnforcer.Evaluate(question, [Written("domain: RESOURCE_ALLOCATION")]).Allowed.ShouldBe(allowed);
    }
}
