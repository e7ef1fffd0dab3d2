using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GitSession.Operations.Incidents;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Operations.Incidents;

/// <summary>Incidents as this program and as people write them.</summary>
public class IncidentDocumentTests
{
    private const string Path = ".ai_context/operations/incidents/2026-11-20-database-is-down-k3f2.md";
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 15, 4, TimeSpan.FromHours(1));

    private static Gen<Incident> Incidents =>
        from title in Hostile.Phrase
        from said in Gen.ListOf(Gen.Elements(Incident.Required.ToArray()).Zip(Hostile.Phrase))
        from who in Hostile.PhraseOrNull
        from found in Hostile.Phrase
        from status in Gen.Elements(Enum.GetValues<IncidentStatus>())
        from of in Gen.Elements(Enum.GetValues<IncidentClass>())
        select new Incident
        {
            Title = title,
            Class = of,
            Status = status,
            Category = IncidentCategory.Security,
            DetectedAt = At,
            OpenedAt = At.AddMinutes(1),
            ResolvedBy = who,
            Deployment = who,
            Escalations = [new Escalation(At, found, who)],
            Findings = [new Vulnerability("k3f2", found, VulnerabilityStatus.Mitigated)],
            Commits = [found],
            Said = said.Where(one => one.Item2.Any(char.IsAsciiLetterOrDigit) && !one.Item2.Contains('<', StringComparison.Ordinal)).DistinctBy(one => one.Item1)
                .ToImmutableDictionary(one => one.Item1, one => one.Item2),
            Timeline = [new TimelineNote(At, found)],
        };

    [Fact]
    [Trait("Requirement", "OPS-28")]
    public void An_incident_is_read_back_whatever_was_typed() => Law.Holds(Incidents, incident =>
    {
        var read = IncidentDocument.Parse(Path, IncidentDocument.Render(incident));

        (read.Title, read.Class, read.Status, read.Category).ShouldBe((incident.Title, incident.Class, incident.Status, incident.Category));
        (read.DetectedAt, read.OpenedAt, read.ResolvedBy, read.Deployment).ShouldBe((incident.DetectedAt, incident.OpenedAt, incident.ResolvedBy, incident.Deployment));
        read.Escalations.ShouldBe(incident.Escalations);
        read.Findings.ShouldBe(incident.Findings);
        read.Commits.ShouldBe(incident.Commits);
        read.Said.OrderBy(one => one.Key).ShouldBe(incident.Said.OrderBy(one => one.Key));
        read.Timeline.Length.ShouldBe(1);
    });

    [Fact]
    public void What_is_said_ends_no_section_and_changes_nothing_beside_its_own() => Law.Holds(
        Incidents.Zip(Gen.Elements(Enum.GetValues<IncidentSection>()).Zip(Hostile.Phrase)),
        given =>
        {
            var (incident, (section, text)) = given;
            var before = new WrittenIncident(Path, IncidentDocument.Render(incident));

            var after = section is IncidentSection.Timeline ? before.Tell(At, text) : before.Say(section, text);

            Headings(after.Text).ShouldBe(Headings(before.Text));
            after.Incident.Said.Remove(section).OrderBy(one => one.Key).ShouldBe(before.Incident.Said.Remove(section).OrderBy(one => one.Key));
            Removed(before.Text, after.Text).ShouldBeEmpty();
            (after.Incident.Title, after.Incident.Status, after.Incident.ResolvedBy).ShouldBe((before.Incident.Title, before.Incident.Status, before.Incident.ResolvedBy));
        });

    [Fact]
    public void Names_and_reasons_stay_within_the_front_matter() => Law.Holds(Incidents.Zip(Hostile.Phrase), given =>
    {
        var (incident, text) = given;
        var before = new WrittenIncident(Path, IncidentDocument.Render(incident with { Status = IncidentStatus.Open }));

        var after = IncidentSteps.Resolve(IncidentSteps.Escalate(before, text, text, At.AddMinutes(2)), text, null, null, At.AddMinutes(3));

        (after.Incident.ResolvedBy, after.Incident.Escalations[^1]).ShouldBe((text, new Escalation(At.AddMinutes(2), text, text)));
        Headings(after.Text).ShouldBe(Headings(before.Text));
    });

    [Theory]
    [InlineData("# DB down\n\n## IMPACT\n\nAll users\n")]
    [InlineData("# DB down\n\n# Impact\n\nAll users\n")]
    [InlineData("# DB down\n\n## Root cause\n\n### Impact:\n\nAll users\n")]
    [InlineData("---\nclass: P1\nmood: bad\n---\n# DB down\r\n\r\nImpact\r\n------\r\n\r\nAll users\r\n\r\n## Ours\r\n\r\nmore\r\n")]
    [InlineData("DB down\n===\n\n## Impact\n\n<!-- whom? -->\nAll users\n\n## Learning\n\n<!-- to be written -->\n")]
    public void What_people_write_by_hand_is_read(string text)
    {
        var incident = IncidentDocument.Parse(Path, text);

        incident.Title.ShouldBe("DB down");
        incident.Said.Keys.ShouldBe([IncidentSection.Impact]);
        incident.Said[IncidentSection.Impact].ShouldContain("All users");
    }

    [Theory]
    [InlineData("", IncidentStatus.Open)]
    [InlineData("resolved_at: 2026-11-20T09:20:00+01:00\n", IncidentStatus.Resolved)]
    [InlineData("closed_at: 2026-11-20T09:20:00+01:00\n", IncidentStatus.Closed)]
    [InlineData("status: RESOLVED\n", IncidentStatus.Resolved)]
    public void A_status_that_is_left_out_is_told_by_the_times(string keys, IncidentStatus status) =>
        IncidentDocument.Parse(Path, $"---\nformat: 1\n{keys}---\n# A\n").Status.ShouldBe(status);

    [Theory]
    [InlineData("class: P7", "one of p0, p1, p2, p3 for class")]
    [InlineData("resolved_at: soon", "a time such as 2026-11-20T09:15:04+01:00 for resolved_at")]
    [InlineData("findings: [{ id: a, title: b, status: gone }]", "one of open, mitigated, accepted, fixed for status")]
    [InlineData("format: 2", null)]
    public void A_value_that_is_not_what_its_key_promises_is_named_with_its_line(string line, string? expected)
    {
        var damage = Should.Throw<DamagedDocument>(() => IncidentDocument.Parse(Path, $"---\nmood: bad\n{line}\n---\n# A\n"));

        (damage.Path, damage.Line).ShouldBe((Path, 3));
        if (expected is not null)
            damage.Expected.ShouldBe(expected);
    }

    [Theory]
    [InlineData("# A\r\n\r\n## Impact\r\nmine\r\n## Ours\r\n", "# A\r\n\r\n## Impact\r\nmine\r\n\r\nx\r\n## Ours\r\n")]
    [InlineData("# A\n\n## Impact\nRoot cause\n===\nmine\n", "# A\n\n## Impact\n\nx\n\nRoot cause\n===\nmine\n")]
    [InlineData("# A\n\n## Impact\n\n```\nnever closed", "# A\n\n## Impact\n\n```\nnever closed\n```\n\nx")]
    [InlineData("# A\n", "# A\n\n## Impact\n\nx\n")]
    public void What_is_added_stands_in_its_section_and_the_rest_keeps_its_bytes(string text, string changed) =>
        new WrittenIncident(Path, text).Say(IncidentSection.Impact, "x").Text.ShouldBe(changed);

    private static IEnumerable<string> Headings(string text) => MarkdownText.Parse(Path, text).Sections.Select(section => section.Title);

    // What stood there still stands there, in its order.
    private static string Removed(string before, string after)
    {
        var at = 0;
        foreach (var c in after.Where(c => at < before.Length && before[at] == c))
            at++;
        return before[at..];
    }
}
