using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;

namespace GitSession.Tests.Framework.Statistics;

[Trait("Requirement", "SES-80")]
public class HealthTests
{
    // 100 × (.30 × .75 + .20 × .5 + .20 × .6 + .15 × .8 + .15 × .5) = 64
    [Fact]
    public void The_score_is_the_weighted_mean_of_its_parts()
    {
        var health = Health.Of(Figures(), [ServiceName.Boundaries, ServiceName.Deliberation]);

        health.Parts.Select(part => (part.Name, part.Weight, Math.Round(part.Value ?? -1, 4))).ShouldBe(
        [
            (HealthPartName.Compliance, .30, .75),
            (HealthPartName.Coverage, .20, .5),
            (HealthPartName.Pressure, .20, .6),
            (HealthPartName.Verification, .15, .8),
            (HealthPartName.Classification, .15, .5),
        ]);
        health.Score.ShouldBe(64);
    }

    // Without coverage: (.225 + .12 + .12 + .075) / .80 = .675
    [Fact]
    public void A_part_without_data_is_left_out_of_the_mean()
    {
        var health = Health.Of(Figures(), []);

        health.Parts.Single(part => part.Name is HealthPartName.Coverage).Value.ShouldBeNull();
        health.Score.ShouldBe(68);
    }

    [Fact]
    public void Without_any_data_there_is_no_score() => Health.Of(new SessionFigures("none"), []).Score.ShouldBeNull();

    [Fact]
    [Trait("Requirement", "SES-34")]
    public void A_classification_that_a_person_overrode_counts_against_it()
    {
        var figures = SessionFigures.Of("one", Logs.Trail(
            Logs.Of(ServiceName.Classification, facts: ("overridden", "false")),
            Logs.Of(ServiceName.Classification, facts: ("overridden", "false")),
            Logs.Of(ServiceName.Classification, facts: ("overridden", "false")),
            Logs.Of(ServiceName.Classification, facts: ("overridden", "true"))));

        Health.Of(figures, []).Parts.Single(part => part.Name is HealthPartName.Classification).Value.ShouldBe(.75);
    }

    private static SessionFigures Figures() => SessionFigures.Of("one", Logs.Trail(
        Logs.Of(ServiceName.Boundaries),
        Logs.Of(ServiceName.Boundaries, allowed: false, rule: "inst_001"),
        Logs.Of(ServiceName.CrossReference),
        Logs.Of(ServiceName.CrossReference),
        Logs.Of(ServiceName.Pressure, facts: ("score", "0.3")),
        Logs.Of(ServiceName.Pressure, facts: ("score", "0.5")),
        Logs.Of(ServiceName.Verification, facts: ("confidence", "0.8")),
        Logs.Of(ServiceName.Classification, facts: ("overridden", "false")),
        Logs.Of(ServiceName.Classification, facts: ("overridden", "true"))));
}
