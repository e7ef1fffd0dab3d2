using System.Collections.Immutable;
using GitSession.Framework.CrossReference;
using GitSession.Rules;
using GitSession.Tests.Support;
using static GitSession.Tests.Support.SomeRules;

namespace GitSession.Tests.Framework.CrossReference;

public class TermTests
{
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

        var findings = Findings(rule, Change(Touched("README.md", line)));

        findings.ShouldBe(found ? [new Finding.ForbiddenTerm(rule, "README.md", 1, "guarantee")] : []);
    }

    [Fact]
    public void A_term_that_begins_with_a_mark_is_found_within_a_word()
    {
        var rule = With(new RuleParameters { ForbiddenTerms = [".unwrap()"] });

        Findings(rule, Change(Touched("main.rs", "a", "let b = a.unwrap();"))).ShouldBe([new Finding.ForbiddenTerm(rule, "main.rs", 2, ".unwrap()")]);
    }

    [Fact]
    public void Paths_say_where_a_term_is_forbidden_and_then_a_command_has_none()
    {
        var rule = With(new RuleParameters { ForbiddenTerms = ["guarantee"], Paths = [new PathGlob("docs/")] });

        var findings = Findings(rule, Change(Touched("docs/a.md", "guarantee"), Touched("src/a.cs", "guarantee")) with { Run = [new AddedLine(1, "guarantee")] });

        findings.ShouldHaveSingleItem().ShouldBeOfType<Finding.ForbiddenTerm>().Path.ShouldBe("docs/a.md");
    }

    [Fact]
    public void What_our_own_documents_say_is_not_held_against_a_rule_that_does_not_name_them()
    {
        var everywhere = With(new RuleParameters { ForbiddenTerms = ["guarantee"] });
        var there = With(new RuleParameters { ForbiddenTerms = ["guarantee"], Paths = [new PathGlob(".ai_context/")] });
        var change = Change(Touched(Plain.Path, "forbidden_terms: [guarantee]"), Touched("journal/a.md", "guarantee"), Touched(".ai_context/threads/a.md", "guarantee"));

        Findings(everywhere, change).ShouldBeEmpty();
        Findings(there, change).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("git push origin main", 1)]
    [InlineData("git push --dry-run origin main", 0)]
    [InlineData("git status", 0)]
    public void A_command_that_a_term_must_come_with_lacks_it_or_not(string command, int missing)
    {
        var rule = Written("when: [git push], required_terms: [--dry-run]");

        Findings(rule, Command(command)).Length.ShouldBe(missing);
    }

    [Theory]
    [InlineData(true, "a line", 1)]
    [InlineData(true, "Copyright Robbie", 0)]
    [InlineData(false, "a line", 0)]
    public void A_new_file_must_have_what_its_path_requires_and_of_an_old_one_nobody_knows(bool isNew, string line, int missing)
    {
        var rule = Written("paths: [src/], required_terms: [copyright]");

        var findings = Findings(rule, Change(Touched("src/a.cs", line) with { IsNew = isNew }));

        findings.ShouldBe(missing == 0 ? [] : [new Finding.MissingTerm(rule, "src/a.cs", 0, "copyright")]);
    }

    [Theory]
    [InlineData(1, "fetch(url)", "x")]
    [InlineData(0, "fetch(url)", "with a timeout")]
    [InlineData(0, "x", "y")]
    public void A_line_that_asks_for_a_term_must_be_added_with_it(int missing, params string[] lines)
    {
        Findings(Written("paths: [src/], when: [fetch], required_terms: [timeout]"), Change(Touched("src/a.js", lines))).Length.ShouldBe(missing);
    }

    [Fact]
    public void Required_terms_that_nothing_asks_for_are_no_check()
    {
        var rule = Written("required_terms: [copyright]");

        CrossReferenceValidator.Validate([rule], Command("ls"), Moments.Morning).RulesChecked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("var key = \"sk_live_abc\";", true)]
    [InlineData("var key = Read();", false)]
    public void A_pattern_is_what_no_line_may_match(string line, bool found)
    {
        var rule = Written("pattern: 'sk_live_[a-z]+'");

        Findings(rule, Change(Touched("a.cs", line))).ShouldBe(found ? [new Finding.MatchedPattern(rule, "a.cs", 1)] : []);
    }

    private static ImmutableArray<Finding> Findings(Rule rule, ProposedChange change) => CrossReferenceValidator.Validate([rule], change, Moments.Morning).Violations;
}
