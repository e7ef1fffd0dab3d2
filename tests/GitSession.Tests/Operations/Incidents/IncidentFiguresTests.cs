using GitSession.Operations.Incidents;

namespace GitSession.Tests.Operations.Incidents;

/// <summary>Every figure here was worked out by hand.</summary>
public class IncidentFiguresTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-20T12:00:00+01:00");

    [Fact]
    [Trait("Requirement", "OPS-46")]
    public void Of_no_incident_there_is_no_mean_and_nothing_is_achieved_or_missed()
    {
        var figures = IncidentFigures.Of([], Now);

        (figures.Mttr, figures.Median, figures.P95, figures.Resolved).ShouldBe((null, null, null, 0));
        figures.Achieves(IncidentFigures.DefaultTarget).ShouldBeNull();
        figures.Responses.ShouldAllBe(response => response.Share == null);
    }

    [Fact]
    public void Of_one_incident_every_figure_is_its_own()
    {
        var figures = IncidentFigures.Of([Resolved(90)], Now);

        (figures.Mttr, figures.Median, figures.P95).ShouldBe((Seconds(90), Seconds(90), Seconds(90)));
    }

    [Fact]
    [Trait("Requirement", "OPS-46")]
    public void The_mean_and_the_percentiles_by_nearest_rank_are_of_those_that_are_resolved()
    {
        // (10 + 20 + 30 + 40 + 250) / 5 = 70; rank 3 of 5 and rank 5 of 5.
        var figures = IncidentFigures.Of([Resolved(250), Resolved(10), Resolved(40), Resolved(20), Resolved(30), Open("2026-11-20T09:00:00+01:00")], Now);

        (figures.Resolved, figures.Mttr, figures.Median, figures.P95).ShouldBe((5, Seconds(70), Seconds(30), Seconds(250)));
        figures.Achieves(Seconds(70)).ShouldBe(false);
        figures.Achieves(Seconds(71)).ShouldBe(true);
    }

    [Fact]
    public void Of_four_the_median_is_the_second()
    {
        var figures = IncidentFigures.Of([Resolved(1), Resolved(2), Resolved(3), Resolved(4)], Now);

        (figures.Median, figures.P95).ShouldBe((Seconds(2), Seconds(4)));
    }

    [Theory]
    [InlineData("2026-03-29T01:59:30+01:00", "2026-03-29T03:00:30+02:00", 60)] // Berlin's clocks go forward
    [InlineData("2026-10-25T02:59:30+02:00", "2026-10-25T02:00:30+01:00", 60)] // and back: the clock shows an earlier time
    [InlineData("2026-11-20T23:59:00-08:00", "2026-11-21T09:00:00+01:00", 60)]
    public void The_time_that_it_took_is_between_two_instants_whatever_the_clocks_showed(string detected, string resolved, int seconds)
    {
        var figures = IncidentFigures.Of([Between(detected, resolved)], Now);

        figures.Mttr.ShouldBe(Seconds(seconds));
        figures.Contradictory.ShouldBeEmpty();
    }

    [Fact]
    public void One_that_is_resolved_before_it_was_detected_is_named_and_counted_nowhere()
    {
        var impossible = Between("2026-11-20T10:00:00+01:00", "2026-11-20T09:00:00+01:00");

        var figures = IncidentFigures.Of([impossible, Resolved(90)], Now);

        figures.Contradictory.ShouldBe([impossible]);
        (figures.Resolved, figures.Mttr).ShouldBe((1, Seconds(90)));
        figures.Responses.Sum(response => response.Due).ShouldBe(1);
        IncidentFigures.Contradicts(impossible).ShouldBe(("resolved_at", "detected_at"));
    }

    [Fact]
    public void One_without_a_detection_or_that_goes_on_again_is_in_no_mean()
    {
        var figures = IncidentFigures.Of([Resolved(90) with { DetectedAt = null }, Resolved(90) with { Status = IncidentStatus.Open }], Now);

        figures.Mttr.ShouldBeNull();
    }

    [Fact]
    public void An_answer_counts_when_it_was_due_and_one_that_may_still_come_does_not()
    {
        var inTime = Open("2026-11-20T10:00:00+01:00", answered: "2026-11-20T10:05:00+01:00");
        var late = Open("2026-11-20T10:00:00+01:00", answered: "2026-11-20T10:05:01+01:00");
        var overdue = Open("2026-11-20T11:54:59+01:00");
        var notYetDue = Open("2026-11-20T11:55:00+01:00");

        var figures = IncidentFigures.Of([inTime, late, overdue, notYetDue, notYetDue with { Class = IncidentClass.P1 }], Now);

        figures.Responses.ShouldBe([new(IncidentClass.P0, 1, 3), new(IncidentClass.P1, 0, 0), new(IncidentClass.P2, 0, 0), new(IncidentClass.P3, 0, 0)]);
        figures.Responses[0].Share.ShouldBe(1 / 3.0);
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    private static Incident Open(string detected, string? answered = null) => new()
    {
        Title = "Database is down",
        Class = IncidentClass.P0,
        DetectedAt = DateTimeOffset.Parse(detected),
        RespondedAt = answered is null ? null : DateTimeOffset.Parse(answered),
    };

    private static Incident Between(string detected, string resolved) =>
        Open(detected, resolved) with { Status = IncidentStatus.Resolved, ResolvedAt = DateTimeOffset.Parse(resolved) };

    private static Incident Resolved(int seconds) =>
        Between("2026-11-20T09:00:00+01:00", "2026-11-20T09:00:00+01:00") with { ResolvedAt = DateTimeOffset.Parse("2026-11-20T09:00:00+01:00").AddSeconds(seconds) };
}
