using GitSession.Rules;
using GitSession.Tests.Support;

namespace GitSession.Tests.Rules;

public class RuleBookTests
{
    [Fact]
    public void One_rule_that_cannot_be_read_takes_no_other_with_it()
    {
        var workspace = new InMemoryWorkspace(new FixedTime());
        workspace.Write(".ai_context/rules/inst_001_good.md", "---\nquadrant: SYSTEM\n---\n");
        workspace.Write(".ai_context/rules/inst_002_bad.md", "---\nquadrant: [\n---\n");
        workspace.Write(".ai_context/rules/inst_003_set-aside.md", "---\nactive: false\n---\n");
        workspace.Write(".ai_context/rules/README.md", "About rules.\n");

        var book = RuleBook.Read(workspace);

        book.InForce.Select(rule => rule.Id).ShouldBe(["inst_001_good"]);
        book.Damaged.Select(damaged => (damaged.Path, damaged.Line)).ShouldBe([(".ai_context/rules/inst_002_bad.md", 3)]);
    }
}
