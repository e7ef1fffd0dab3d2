using GitSession.Operations.Incidents;
using GitSession.Operations.Reports;
using GitSession.Review;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Operations.Reports;

public class ExcellenceDocumentTests
{
    private readonly OperationsStory _story = new();

    [Fact]
    [Trait("Requirement", "OPS-48")]
    public void A_report_as_a_reviewer_reads_it() => ExcellenceDocument.Render(OperationsStory.Full().Read()).ShouldBeApproved();

    [Fact]
    public void Of_a_session_in_which_nothing_happened_it_says_so() => ExcellenceDocument.Render(_story.Read()).ShouldBeApproved();

    [Fact]
    [Trait("Requirement", "OPS-44"), Trait("Requirement", "OPS-47"), Trait("Requirement", "OPS-50"), Trait("Requirement", "OPS-51"), Trait("Requirement", "OPS-52")]
    [Trait("Requirement", "OPS-53"), Trait("Requirement", "OPS-55")]
    public void All_its_sections_are_there_in_their_order_whatever_they_hold()
    {
        string[] sections =
        [
            "Summary", "Metrics against targets", "Incidents", "Security and compliance", "Delivery", "Work done", "Procedures and knowledge",
            "Lessons learned", "Recommendations", "For the framework", "Strategic insights",
        ];

        foreach (var report in new[] { _story.Read(), OperationsStory.Full().Read() })
            Sections(ExcellenceDocument.Render(report)).ShouldBe(sections);
    }

    [Fact]
    public void Written_again_it_has_the_new_figures_and_all_that_a_person_wrote_outside_of_them()
    {
        var first = ExcellenceDocument.Render(_story.Read()).Replace("\n", "\r\n", StringComparison.Ordinal);
        var edited = first.Replace("# Operations excellence report", "owner: Ana\r\n# Operations excellence report", StringComparison.Ordinal) + "\r\nSeen by Ana, *with care*.";
        _story.Measure("latency", 210);

        var again = ExcellenceDocument.Render(_story.Read(), edited);

        again.ShouldContain("| latency | no target | 210 | no target |");
        again.ShouldContain("owner: Ana\r\n# Operations");
        again.ShouldEndWith("<!-- git-session:end operations-report -->\r\n\r\nSeen by Ana, *with care*.");
        again.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        ExcellenceDocument.Render(_story.Read(), again).ShouldBe(again);
    }

    [Theory]
    [InlineData("a | b || c")]
    [InlineData("`code` ``` ~~~")]
    [InlineData("<!-- hidden --> <b>bold</b>")]
    [InlineData("<!-- git-session:end operations-report -->")]
    [InlineData("# Summary\n## Incidents\r\n- [ ] tick me")]
    [InlineData("[click](https://example.org) ](x) \\")]
    [InlineData("password: hunter2hunter2")]
    public void Hostile_words_stay_words_wherever_they_stand(string words)
    {
        Harm(words);

        var report = ExcellenceDocument.Render(_story.Read());

        Sections(report).Count.ShouldBe(11);
        MarkdownText.Parse("a.md", report).Items.ShouldNotContain(item => item.IsTask);
        report.Split("<!--").Length.ShouldBe(3);
        report.ShouldNotContain("password: hunter2");
        report.ShouldNotContain(" [click](https://example.org)");
        DocumentCheck.DamageOf(ExcellenceDocument.PathOf(_story.Session), report).ShouldBeNull();
        foreach (var row in report.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("METRIC")))
            Cells(row).ShouldBe(4);
    }

    [Fact]
    public void A_name_of_ten_thousand_characters_is_cut()
    {
        Harm(new string('x', 10_000));

        ExcellenceDocument.Render(_story.Read()).Split('\n').ShouldAllBe(line => line.Length < 1500);
    }

    [Theory]
    [InlineData("---\nformat: 2\n---\n")]
    [InlineData("# Report\n\n<!-- git-session:begin operations-report -->\n")]
    public void One_that_cannot_be_read_is_a_finding_and_is_not_written_over(string text)
    {
        var path = ExcellenceDocument.PathOf(_story.Session);

        DocumentCheck.DamageOf(path, text).ShouldNotBeNull().Path.ShouldBe(path);
        if (text.Contains("begin", StringComparison.Ordinal))
            Should.Throw<DamagedDocument>(() => ExcellenceDocument.Render(_story.Read(), text));
    }

    // Words of people in every place that a report takes them from.
    private void Harm(string words)
    {
        var line = SafeText.OneLine(words);
        var quoted = System.Text.Json.JsonSerializer.Serialize(line);
        _story.Write($"{Paths.Metrics}/2026-11-19-08-00-before-aaaa.yaml", $"- {{ at: 2026-11-19T08:00:00Z, name: {System.Text.Json.JsonSerializer.Serialize("METRIC " + line)}, value: 1, unit: {quoted} }}\n");
        var id = _story.Open(words, IncidentClass.P0, IncidentCategory.Security);
        _story.Edit(id, (written, now) => IncidentSteps.Find(IncidentSteps.Escalate(written, line, words, now), line, null, now).Written);
        _story.Learn("hostile", Prose.Heading(line));
        _story.Day.Repository.OtherChanges = [new Change("docs/" + line[..Math.Min(8, line.Length)], IsNew: true)];
        _story.Write(Paths.Progress, $"## Compliance\n\n```json\n{{ {System.Text.Json.JsonSerializer.Serialize("c " + line)}: {quoted} }}\n```\n");
        _story.BeginProtocols();
        _story.Find("work/1.1", false, line, GitSession.Operations.Protocols.EvidenceKind.Words, line, words, ticked: false);
    }

    // A pipe behind a backslash is part of a cell (GitHub Flavored Markdown, tables).
    private static int Cells(string row) => row.Replace(@"\\", "", StringComparison.Ordinal).Replace(@"\|", "", StringComparison.Ordinal).Count(c => c == '|') - 1;

    private static List<string> Sections(string report) => [.. MarkdownText.Parse("a.md", report).Sections.Where(section => section.Level == 2).Select(section => section.Title)];
}
