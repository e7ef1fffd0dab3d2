using GitSession.Operations.Figures;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Operations.Figures;

public class TargetTests
{
    [Theory]
    [InlineData(">= 99.9 %", 99.9, true, ">= 99.9", "%")]
    [InlineData("> 99.9", 99.9, false, "> 99.9", null)]
    [InlineData("<=-5", -5, true, "<= -5", null)]
    [InlineData("< 120 s", 120, false, "< 120", "s")]
    [InlineData("= 0", 0, true, "= 0", null)]
    [InlineData("20..30 %", 30, true, "20..30", "%")]
    [InlineData("20 .. 30", 30.1, false, "20..30", null)]
    [InlineData("< 1e3 req/s", 999, true, "< 1000", "req/s")]
    public void It_is_read_as_people_write_it(string text, double value, bool met, string kept, string? unit)
    {
        var target = TargetRange.Parse(text).ShouldNotBeNull();

        (target.Range.IsMetBy(value), target.Range.ToString(), target.Unit).ShouldBe((met, kept, unit));
        TargetRange.Parse(kept)?.Range.ShouldBe(target.Range);
    }

    [Theory]
    [InlineData("")]
    [InlineData("99.9")]
    [InlineData(">= 99,9")]
    [InlineData(">= NaN")]
    [InlineData("> Infinity")]
    [InlineData("> 1e999")]
    [InlineData("30..20")]
    [InlineData("about 5")]
    [InlineData(">= 5 ..6")]
    public void What_is_none_is_not_guessed(string text) => TargetRange.Parse(text).ShouldBeNull();

    [Fact]
    public void A_target_may_be_a_text_or_a_mapping_and_the_framework_s_own_can_be_read()
    {
        TargetsDocument.Parse(Paths.Targets, "format: 1\ntargets:\n  mttr: \"< 120 s\"\n  cost: { target: \"20..30\", unit: \"%\", category: cost, why: x }\n")
            .ShouldBe([new("mttr", new(null, 120, IsStrict: true), "s"), new("cost", new(20, 30), "%", MetricCategory.Cost)]);

        TargetsDocument.Parse(Paths.Targets, TargetsDocument.OfTheFramework).Select(target => $"{target.Name} {target.Range} {target.Unit}").ShouldBe(
        [
            "availability > 99.9 %", "mttr < 120 s", "efficiency >= 10 x", "cost reduction 20..30 %", "security response < 30 s",
            "predictive accuracy > 95 %", "automation coverage > 95 %", "resolved without human > 90 %",
        ]);
    }

    [Theory]
    [InlineData("targets:\n  a: \">= 1\"\n  b: about\n", 3)]
    [InlineData("targets:\n  a: { unit: s }\n", 2)]
    [InlineData("targets:\n  a: { target: \"> 1,5\" }\n", 2)]
    [InlineData("targets:\n  a: { target: \"> 1\", category: weather }\n", 2)]
    [InlineData("targets:\n  mttr: \"< 1\"\n  MTTR: \"< 2\"\n", 3)]
    [InlineData("targets:\n  a: \"> 1\"\n  a: \"> 2\"\n", 3)]
    [InlineData("targets:\n  a: [1]\n", 2)]
    [InlineData("format: 2\n", 1)]
    public void What_cannot_be_read_is_named_with_its_line(string text, int line)
    {
        var damaged = Should.Throw<DamagedDocument>(() => TargetsDocument.Parse(Paths.Targets, text));

        (damaged.Path, damaged.Line).ShouldBe((Paths.Targets, line));
    }

    [Fact]
    public void Setting_one_changes_its_line_alone_and_keeps_what_people_wrote_there()
    {
        const string Before = "# ours\nformat: 1\nowner: Robbie\ntargets:\n  # agreed in May\n  MTTR:   { target: \"< 120\", unit: s, why: contract }\n  cost: \"< 5 EUR\" # a wish\nafter: x\n";

        var after = TargetsDocument.Set(Before, new MetricTarget("mttr", new TargetRange(null, 90, IsStrict: true), "s"));

        after.ShouldBe(Before.Replace("{ target: \"< 120\", unit: s, why: contract }", "{ target: < 90, unit: s, why: contract }"));
        TargetsDocument.Set(after, new MetricTarget("load", new TargetRange(null, 2)))
            .ShouldBe(after.Replace("# a wish\n", "# a wish\n  load: { target: <= 2 }\n"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("format: 1\n")]
    [InlineData("format: 1\ntargets:\n")]
    [InlineData("targets: {}\n")]
    [InlineData("targets: { a: \"> 1\" }\n")]
    [InlineData("targets: { a: \"> 1\" }\r\nafter: x\r\n")]
    [InlineData("\uFEFFformat: 1\ntargets:\n  a: \"> 1\"")]
    public void One_is_added_whatever_the_document_was(string? before)
    {
        var after = TargetsDocument.Set(before, new MetricTarget("load: \"x\"", new TargetRange(20, 30), "%", MetricCategory.Capacity));

        TargetsDocument.Parse(Paths.Targets, after).ShouldBe(
            [.. TargetsDocument.Parse(Paths.Targets, before ?? ""), new("load: \"x\"", new(20, 30), "%", MetricCategory.Capacity)], ignoreOrder: true);
    }

    [Fact]
    public void Two_branches_that_set_different_ones_merge()
    {
        using var git = new GitFixture();
        git.Write(Paths.Targets, TargetsDocument.OfTheFramework);
        git.Git("add", ".");
        git.Git("commit", "--quiet", "-m", "targets");
        git.BranchTo("work");
        Set(git, new MetricTarget("mttr", new TargetRange(null, 60), "s"));
        git.Git("switch", "--quiet", "main");
        Set(git, new MetricTarget("resolved without human", new TargetRange(80, null), "%"));

        git.Git("merge", "--quiet", "work");

        TargetsDocument.Parse(Paths.Targets, git.Read(Paths.Targets)).Where(target => target.Name is "mttr" or "resolved without human").Select(target => target.Range.ToString()).ShouldBe(["<= 60", ">= 80"]);
    }

    private static void Set(GitFixture git, MetricTarget target)
    {
        git.Write(Paths.Targets, TargetsDocument.Set(git.Read(Paths.Targets), target));
        git.Git("commit", "--quiet", "-am", target.Name);
    }
}
