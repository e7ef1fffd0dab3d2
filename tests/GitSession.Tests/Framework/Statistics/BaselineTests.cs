using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;

namespace GitSession.Tests.Framework.Statistics;

[Trait("Requirement", "SES-35")]
[Trait("Requirement", "SES-79")]
public class BaselineTests
{
    [Fact]
    public void A_session_is_compared_with_the_last_twenty_before_it()
    {
        var all = Enumerable.Range(1, 30).Select(i => Session(i, violations: i)).ToList();

        var baseline = Baseline.Of(all[24], AllFigures.Of(all));

        baseline.Sessions.ShouldBe(20);
        var violations = baseline.Figures.Single(figure => figure.Name is FigureName.Violations);
        violations.Value.ShouldBe(25);
        violations.Before.ShouldBe(new Spread(14.5, 5, 20));
        violations.IsUnusual.ShouldBeFalse();
    }

    [Fact]
    public void What_a_session_does_not_measure_is_not_compared()
    {
        var all = new[] { Session(1, 1), Session(2, 1) };

        Baseline.Of(all[1], AllFigures.Of(all)).Figures.ShouldNotContain(figure => figure.Name == FigureName.MeanPressure);
    }

    [Fact]
    public void The_first_session_has_nothing_before_it() => Baseline.Of(Session(1, 1), AllFigures.Of([Session(1, 1)])).Sessions.ShouldBe(0);

    private static SessionFigures Session(int number, int violations) => SessionFigures.Of($"s{number:00}", Logs.Trail(
        [.. Enumerable.Range(0, violations).Select(i => Logs.Of(ServiceName.Boundaries, allowed: false, minute: i, rule: "inst_001"))]));
}
