using GitSession.Rules;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Rules;

public class ApprovalTests
{
    private static readonly Rule Db = SomeRules.Written("paths: [db/], requires: human_approval");

    [Theory]
    [InlineData("Robbie <robbie@example.org>", true)]
    [InlineData("Robbie", false)]
    [InlineData("<robbie@example.org>", false)]
    [InlineData("Robbie <>", false)]
    public void An_approval_names_somebody(string value, bool counts)
    {
        Approval.IsSigned(value).ShouldBe(counts);
    }

    [Theory]
    [InlineData("approves: inst_001_x", true)]
    [InlineData("approves: [inst_002_y, inst_001_x]", true)]
    [InlineData("status: open", false)]
    [InlineData("approves: {", false)]
    public void A_decision_approves_the_rules_that_it_names_and_a_damaged_one_none(string line, bool covers)
    {
        var approvals = Approvals.InDecisions([("d.md", () => $"---\n{line}\n---\nWe do it.\n")]);

        approvals.Cover(new Finding.TouchedPath(Db, "db/a")).ShouldBe(covers);
        approvals.Damaged.Count.ShouldBe(line.EndsWith('{') ? 1 : 0);
    }

    [Fact]
    public void A_decision_that_cannot_be_read_is_named_and_a_rule_that_asks_nobody_needs_none()
    {
        var approvals = Approvals.InDecisions([("d.md", () => throw new Refusal(RefusalReason.EmptyText))]);

        approvals.Damaged.ShouldHaveSingleItem().Path.ShouldBe("d.md");
        Approvals.ByTrailer.Cover(new Finding.TouchedPath(Db, "db/a")).ShouldBeTrue();
        Approvals.ByTrailer.Cover(new Finding.ForbiddenTerm(SomeRules.Written("forbidden_terms: [a]"), "a", 1, "a")).ShouldBeFalse();
    }

    [Fact]
    public void An_imported_rule_is_approved_by_either_of_its_names()
    {
        var approvals = Approvals.InDecisions([("d.md", () => "---\napproves: inst_024\n---\n")]);

        approvals.Cover(new Finding.TouchedPath(Db with { ImportedId = "inst_024" }, "db/a")).ShouldBeTrue();
    }
}
