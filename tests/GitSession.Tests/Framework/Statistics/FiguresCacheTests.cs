using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;

namespace GitSession.Tests.Framework.Statistics;

public class FiguresCacheTests
{
    [Theory]
    [InlineData("\"numbers\":[1,0,1,1]", "\"numbers\":[1]")]
    [InlineData("\"numbers\":[1,0,1,1]", "\"numbers\":[1,0,1,99999999999]")]
    [InlineData("\"inst_001\":[1,0,0]", "\"inst_001\":[]")]
    [InlineData("\"inst_001\":[1,0,0]", "\"inst_001\":7")]
    [InlineData("\"score\":[1,0.5,0.5]", "\"score\":[1]")]
    [InlineData("\"one\",\"src/a.cs\"]", "\"one\"]")]
    [InlineData("\"damaged\":0", "\"damaged\":null")]
    [InlineData("\"session\":\"one\"", "\"session\":{}")]
    public void A_cache_of_this_version_that_is_damaged_is_none(string part, string damage)
    {
        var whole = Render(Logs.Of(ServiceName.Boundaries, allowed: false, rule: "inst_001", context: "src/a.cs", facts: ("score", "0.5")));
        whole.ShouldContain(part);

        var read = FiguresCache.Parse(whole.Replace(part, damage, StringComparison.Ordinal));

        read.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1e308")]
    [InlineData("-1e308")]
    [InlineData("1e13")]
    [InlineData("Infinity")]
    public void A_number_that_no_service_says_is_none(string score)
    {
        var line = Logs.Of(ServiceName.Pressure, facts: ("score", score));

        var kept = Render(line, line, line);

        FiguresCache.Parse(kept)["mark"].ShouldSatisfyAllConditions(
            read => read.Scores.ShouldBeEmpty(),
            read => read.Of(ServiceName.Pressure).Measures.ShouldBeEmpty(),
            read => read.Events.ShouldBe(3));
    }

    private static string Render(params AuditLine[] lines) =>
        FiguresCache.Render(new Dictionary<string, SessionFigures> { ["mark"] = SessionFigures.Of("one", Logs.Trail(lines)) });
}
