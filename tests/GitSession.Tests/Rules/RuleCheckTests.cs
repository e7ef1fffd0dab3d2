using System.Collections.Immutable;
using GitSession.Rules;

namespace GitSession.Tests.Rules;

public class RuleCheckTests
{
    private static readonly Rule Plain = new() { Id = "inst_001_x", Path = ".ai_context/rules/inst_001_x.md" };

    [Theory]
    [InlineData("We guarantee it.", true)]
    [InlineData("GUARANTEE", true)]
    [InlineData("a guarantee_clause", true)]
    [InlineData("guarantees", false)]
    [InlineData("unguaranteed or nonguarantee", false)]
    [InlineData("nonguarantee, then a guarantee", true)]
    public void A_forbidden_term_is_a_word_of_its_own_in_any_case(string line, bool found)
    {
        var rule = With(new RuleParameters { ForbiddenTerms = ["guarantee"] });

        var findings = RuleCheck.Run([rule], [Touched("README.md", line)]);

        findings.ShouldBe(found ? [new Finding.ForbiddenTerm(rule, "README.md", 1, "guarantee")] : []);
    }

    [Fact]
    public void A_term_that_begins_with_a_mark_is_found_within_a_word()
    {
        var rule = With(new RuleParameters { ForbiddenTerms = [".unwrap()"] });

        RuleCheck.Run([rule], [Touched("main.rs", "a", "let b = a.unwrap();")]).ShouldBe([new Finding.ForbiddenTerm(rule, "main.rs", 2, ".unwrap()")]);
    }

    [Fact]
    public void Paths_say_where_a_term_is_forbidden()
    {
        var rule = With(new RuleParameters { ForbiddenTerms = ["guarantee"], Paths = [new PathGlob("docs/")] });

        var findings = RuleCheck.Run([rule], [Touched("docs/a.md", "guarantee"), Touched("src/a.cs", "guarantee")]);

        findings.Length.ShouldBe(1);
        findings[0].ShouldBeOfType<Finding.ForbiddenTerm>().Path.ShouldBe("docs/a.md");
    }

    [Fact]
    public void What_our_own_documents_say_is_not_held_against_a_rule_that_does_not_name_them()
    {
        var everywhere = With(new RuleParameters { ForbiddenTerms = ["guarantee"] });
        var there = With(new RuleParameters { ForbiddenTerms = ["guarantee"], Paths = [new PathGlob(".ai_context/")] });
        StagedFile[] staged = [Touched(Plain.Path, "forbidden_terms: [guarantee]"), Touched("journal/a.md", "guarantee"), Touched(".ai_context/threads/a.md", "guarantee")];

        RuleCheck.Run([everywhere], staged).ShouldBeEmpty();
        RuleCheck.Run([there], staged).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(2, 1)]
    public void More_files_than_a_rule_allows_are_one_finding(int most, int findings)
    {
        var rule = With(new RuleParameters { MaxFiles = most, Paths = [new PathGlob("src/")] });

        RuleCheck.Run([rule], [Touched("src/a"), Touched("src/b"), Touched("src/c"), Touched("d")]).Length.ShouldBe(findings);
    }

    [Fact]
    public void A_file_that_wants_an_approval_is_found_whatever_happens_to_it()
    {
        var rule = With(new RuleParameters { RequiresApproval = true, Paths = [new PathGlob("*.sql")] });

        var findings = RuleCheck.Run([rule], [Touched("db/schema.sql", "x"), new StagedFile("old.sql", null, []), Touched("a.cs", "x")]);

        findings.ShouldBe([new Finding.TouchedPath(rule, "db/schema.sql"), new Finding.TouchedPath(rule, "old.sql")]);
    }

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
    [InlineData("approves: inst_001_x", "inst_001_x")]
    [InlineData("approves: [inst_001_x, inst_002_y]", "inst_001_x inst_002_y")]
    [InlineData("status: open", "")]
    public void A_decision_approves_the_rules_that_it_names(string line, string rules)
    {
        string.Join(' ', Approval.ApprovedIn("d.md", $"---\n{line}\n---\nWe do it.\n")).ShouldBe(rules);
    }

    private static Rule With(RuleParameters parameters) => Plain with { Parameters = parameters };

    private static StagedFile Touched(string path, params string[] added) =>
        new(path, "id", [.. added.Select((text, index) => new AddedLine(index + 1, text)).ToImmutableArray()]);
}
