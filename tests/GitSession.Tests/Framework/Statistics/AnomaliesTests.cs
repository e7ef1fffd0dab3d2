using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Framework.Pressure;
using GitSession.Framework.Statistics;
using GitSession.Tests.Support;

namespace GitSession.Tests.Framework.Statistics;

[Trait("Requirement", "SES-78")]
public class AnomaliesTests
{
    [Fact]
    public void A_service_whose_trigger_occurred_and_that_is_not_heard_of_is_silent()
    {
        var found = Find([Logs.Of(ServiceName.Boundaries)], new SessionSigns { Triggered = [ServiceName.Boundaries, ServiceName.Pressure] });

        found.ShouldBe([new Anomaly.SilentService(ServiceName.Pressure)]);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void A_service_is_idle_after_more_than_twenty_messages(int messages, bool idle)
    {
        var found = Find([Logs.Of(ServiceName.Boundaries, minute: 0)], new SessionSigns { Messages = [.. Enumerable.Range(1, messages).Select(Moments.After)] });

        found.Any(anomaly => anomaly is Anomaly.IdleService).ShouldBe(idle);
    }

    [Theory]
    [InlineData(40_000, false)]
    [InlineData(40_001, true)]
    public void A_service_is_idle_after_more_than_thirty_thousand_tokens(int used, bool idle)
    {
        var found = Find([Logs.Of(ServiceName.Boundaries, minute: 5)], new SessionSigns { Tokens = [(Moments.After(1), 10_000), (Moments.After(9), used)] });

        found.Any(anomaly => anomaly is Anomaly.IdleService).ShouldBe(idle);
    }

    [Theory]
    [InlineData(4, 100, false)]
    [InlineData(5, 100, true)]
    [InlineData(5, 13, false)]
    [InlineData(5, 14, true)]
    public void A_figure_is_unusual_outside_three_deviations_of_at_least_five_sessions(int sessions, double value, bool unusual)
    {
        var baseline = new Baseline(sessions, [new BaselineFigure(FigureName.Violations, value, new Spread(10, 1, sessions))]);

        Anomalies.Find([], baseline, SessionSigns.None, Moments.Morning).Any(anomaly => anomaly is Anomaly.UnusualFigure).ShouldBe(unusual);
    }

    [Fact]
    public void Five_errors_within_a_minute_are_a_burst()
    {
        var errors = Enumerable.Range(0, 5).Aggregate(ErrorHistory.None, (history, i) => history.With(Moments.Morning.AddSeconds(10 * i)));

        Find([], new SessionSigns { Errors = errors }).ShouldHaveSingleItem().ShouldBeOfType<Anomaly.ErrorBurst>();
        Find([], new SessionSigns { Errors = new ErrorHistory(errors.Times.RemoveAt(0)) }).ShouldBeEmpty();
    }

    private static ImmutableArray<Anomaly> Find(AuditLine[] lines, SessionSigns signs) => Anomalies.Find(lines, Baseline.None, signs, Moments.After(1));
}
