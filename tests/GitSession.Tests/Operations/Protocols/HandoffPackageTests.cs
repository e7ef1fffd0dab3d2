using GitSession.Operations.Protocols;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Operations.Protocols;

public class HandoffPackageTests
{
    private readonly InMemoryWorkspace _workspace = new(new FixedTime());

    [Fact]
    [Trait("Requirement", "OPS-07")]
    public void It_is_complete_with_a_document_for_each_of_five_parts()
    {
        string[] names = ["production-configuration", "monitoring", "performance-baseline", "security-and-compliance", "incident-response"];
        foreach (var name in names[..4])
            _workspace.Write($"{Paths.OperationsHandoff}/{name}.md", $"# {name}\n\nWords\n");

        HandoffPackage.Read(_workspace).Missing.ShouldBe(["incident response"]);
        _workspace.Write($"{Paths.OperationsHandoff}/{names[4]}.md", "# Incidents\n\nCall somebody\n");
        HandoffPackage.Read(_workspace).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void One_document_may_hold_all_parts_below_headings()
    {
        _workspace.Write($"{Paths.OperationsHandoff}/handoff.md", "# Handoff\n\n## Configuration\n\na\n\n## Observability\n\nb\n\n## Baseline\n\nc\n\n## Compliance\n\nd\n\n## Incident response\n\ne\n");

        var package = HandoffPackage.Read(_workspace);

        package.Parts.Select(part => part.Path).ShouldAllBe(path => path == $"{Paths.OperationsHandoff}/handoff.md");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Monitoring\n")]
    [InlineData("---\nformat: 1\n---\n# Monitoring\n\n<!-- say here\nwhat is watched -->\n\n## Alarms\n")]
    public void A_part_that_says_nothing_is_missing(string text)
    {
        _workspace.Write($"{Paths.OperationsHandoff}/monitoring.md", text);

        HandoffPackage.Read(_workspace).Missing.ShouldContain("monitoring and observability");
    }

    [Fact]
    public void A_part_may_be_no_markdown()
    {
        _workspace.Write($"{Paths.OperationsHandoff}/config/production.yaml", "replicas: 3\n");
        _workspace.Write($"{Paths.OperationsHandoff}/baseline.csv", "p95,120\n");

        HandoffPackage.Read(_workspace).Parts.Select(part => part.Path).ShouldBe([$"{Paths.OperationsHandoff}/config/production.yaml", null, $"{Paths.OperationsHandoff}/baseline.csv", null, null]);
    }
}
