using System.Collections.Immutable;
using GitSession.Operations.Delivery;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Operations.Delivery;

/// <summary>The four measures of DORA against values worked out by hand.</summary>
public class DeliveryFiguresTests
{
    private readonly FixedTime _time = new();

    private static readonly DateTimeOffset Start = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Requirement", "OPS-39")]
    public void Incidents_are_read_as_they_stand_and_one_that_cannot_be_is_named()
    {
        var workspace = new InMemoryWorkspace(_time);
        var repository = new FakeRepository(workspace);
        repository.Tagged.Add(("v1", _time.Now.AddHours(-3), [new DeploymentCommit("c1", _time.Now.AddHours(-4))]));
        workspace.Write($"{Paths.Incidents}/a.md", $"---\nstatus: resolved\ndetected_at: {Times.Text(_time.Now.AddHours(-2))}\nresolved_at: {Times.Text(_time.Now.AddHours(-1))}\n---\n# A\n");
        workspace.Write($"{Paths.Incidents}/b.md", "---\nclass: P7\n---\n");

        var (figures, damaged) = new ReadDelivery(workspace, repository, Settings.Default, _time).Run(since: null);

        (figures.Failed, figures.Incidents, figures.TimeToRestore.Median).ShouldBe((1, 1, TimeSpan.FromHours(1)));
        damaged.ShouldHaveSingleItem().Path.ShouldBe($"{Paths.Incidents}/b.md");
    }

    [Fact]
    public void Frequency_and_lead_time()
    {
        // Hours from commit to deployment: 2, 10, 4, 6; the middle of 4 and 6 is 5. Three deployments in two weeks.
        var delivery = Of([Deployed("v1", 48, 46, 38), Deployed("v2", 100, 96, 94), Deployed("v3", 120)]);

        (delivery.Deployments, delivery.PerWeek).ShouldBe((3, 1.5));
        (delivery.LeadTime.Median, delivery.LeadTime.Count).ShouldBe((TimeSpan.FromHours(5), 4));
    }

    [Fact]
    public void A_commit_that_was_made_after_its_deployment_counts_as_none_and_is_told()
    {
        var delivery = Of([Deployed("v1", 48, 50, 46)]);

        (delivery.LeadTime.Median, delivery.LeadTime.Backwards).ShouldBe((TimeSpan.FromHours(1), 1));
    }

    [Fact]
    public void An_incident_counts_for_the_deployment_that_it_names_and_else_for_the_newest_within_a_day_before_it()
    {
        var delivery = Of(
            [Deployed("v1", 48), Deployed("v2", 100), Deployed("v3", 101), Deployed("v4", 200)],
            new Outage(Hour(110), Hour(111), "v1"),
            new Outage(Hour(112), Hour(115), null),
            new Outage(Hour(113), null, null),
            new Outage(Hour(150), Hour(160), null),
            new Outage(Hour(205), Hour(206), "v0"));

        delivery.Failures.Select(failure => (failure.Deployment.Tags[0], failure.IsInferred)).ShouldBe([("v1", false), ("v3", true), ("v3", true)]);
        (delivery.Failed, delivery.ChangeFailureRate, delivery.Inferred, delivery.Unexplained).ShouldBe((2, 0.5, 2, 2));
        // Restored after 1 and 3 hours; the third is not over.
        (delivery.TimeToRestore.Median, delivery.TimeToRestore.Count, delivery.Unresolved).ShouldBe((TimeSpan.FromHours(2), 2, 1));
    }

    [Fact]
    public void A_day_is_24_hours_and_a_second_more_is_too_late()
    {
        Of([Deployed("v1", 10)], new Outage(Hour(34), null, null)).Failed.ShouldBe(1);
        Of([Deployed("v1", 10)], new Outage(Hour(34).AddSeconds(1), null, null)).Failed.ShouldBe(0);
        Of([Deployed("v1", 10)], new Outage(Hour(9), null, null)).Failed.ShouldBe(0);
    }

    [Fact]
    public void An_incident_that_was_resolved_before_it_was_detected_counts_as_none_and_is_told()
    {
        var delivery = Of([Deployed("v1", 10)], new Outage(Hour(12), Hour(11), "v1"));

        (delivery.TimeToRestore.Median, delivery.TimeToRestore.Backwards).ShouldBe((TimeSpan.Zero, 1));
    }

    [Fact]
    public void Where_nothing_was_deployed_only_the_frequency_is_known()
    {
        var delivery = Of([], new Outage(Hour(12), Hour(13), null));

        (delivery.PerWeek, delivery.LeadTime.Median, delivery.ChangeFailureRate, delivery.TimeToRestore.Median, delivery.Unexplained).ShouldBe((0, null, null, null, 1));
        DeliveryFigures.Of(new DeploymentLog([], IsShallow: true), [], Start, Start).PerWeek.ShouldBeNull();
    }

    private static DeliveryFigures Of(ImmutableArray<DeployedTag> deployments, params Outage[] outages) =>
        DeliveryFigures.Of(new DeploymentLog(deployments, IsShallow: false), outages, Start, Start.AddDays(14));

    private static DateTimeOffset Hour(int hour) => Start.AddHours(hour);

    private static DeployedTag Deployed(string tag, int hour, params int[] commits) =>
        new([tag], tag, Hour(hour), [.. commits.Select(commit => new DeploymentCommit($"{tag}-{commit}", Hour(commit)))]);
}
