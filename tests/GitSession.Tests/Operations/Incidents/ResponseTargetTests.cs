using GitSession.Operations.Incidents;

namespace GitSession.Tests.Operations.Incidents;

public class ResponseTargetTests
{
    [Theory]
    [InlineData(IncidentClass.P0, "2026-11-20T09:15:04+01:00", "2026-11-20T09:20:04+01:00")]
    [InlineData(IncidentClass.P1, "2026-11-20T09:15:04+01:00", "2026-11-20T09:30:04+01:00")]
    [InlineData(IncidentClass.P2, "2026-11-20T23:30:00+01:00", "2026-11-21T00:30:00+01:00")]
    [Trait("Requirement", "OPS-24")]
    public void An_urgent_one_is_to_be_answered_within_its_classes_time(IncidentClass of, string detected, string by) =>
        ResponseTarget.Of(of, DateTimeOffset.Parse(detected)).ShouldBe(DateTimeOffset.Parse(by));

    [Theory]
    [InlineData("2026-11-19T09:15:04+01:00", "2026-11-20T23:59:59+01:00")] // Thursday
    [InlineData("2026-11-20T09:15:04+01:00", "2026-11-23T23:59:59+01:00")] // Friday
    [InlineData("2026-11-21T09:15:04-08:00", "2026-11-23T23:59:59-08:00")] // Saturday
    [InlineData("2026-11-22T23:59:59+05:30", "2026-11-23T23:59:59+05:30")] // Sunday
    public void One_that_can_wait_is_to_be_answered_by_the_end_of_the_next_business_day_where_it_was_detected(string detected, string by) =>
        ResponseTarget.Of(IncidentClass.P3, DateTimeOffset.Parse(detected)).ShouldBe(DateTimeOffset.Parse(by));
}
