using GitSession.Rules;

namespace GitSession.Tests.Rules;

[Trait("Requirement", "SES-115")]
public class RuleNameTests
{
    [Theory]
    [InlineData("inst_024", "024", null)]
    [InlineData("inst_024_CONSOLIDATED", "024", "CONSOLIDATED")]
    [InlineData("inst_1_closedown-checklist", "1", "closedown-checklist")]
    public void An_id_is_a_number_and_perhaps_a_suffix(string id, string digits, string? suffix) =>
        RuleName.Parse(id).ShouldBe(new RuleName(digits, suffix));

    [Theory]
    [InlineData("STR-001")]
    [InlineData("inst_")]
    [InlineData("inst_x")]
    [InlineData("inst_024_")]
    [InlineData("inst_0240000000")]
    [InlineData("rule inst_024")]
    public void Anything_else_is_none(string id) => RuleName.Parse(id).ShouldBeNull();

    [Theory]
    [InlineData("", "inst_001_be-kind")]
    [InlineData("inst_007,inst_012_x,README", "inst_013_be-kind")]
    public void The_next_number_is_one_more_than_the_highest(string known, string id) =>
        RuleName.Next(known.Split(',')).IdFor("Be kind", known.Split(',')).ShouldBe(id);

    [Theory]
    [InlineData("inst_024_CONSOLIDATED", "Close down", "inst_024_consolidated-close-down")]
    [InlineData("inst_024", "日本", "inst_024_rule")]
    [InlineData("inst_001", "Taken", "inst_001_taken-2")]
    [InlineData("inst_001", "../../etc/passwd", "inst_001_etc-passwd")]
    public void A_file_is_called_by_number_suffix_and_text(string imported, string text, string id) =>
        RuleName.Parse(imported)?.IdFor(text, ["inst_001_TAKEN"]).ShouldBe(id);
}
