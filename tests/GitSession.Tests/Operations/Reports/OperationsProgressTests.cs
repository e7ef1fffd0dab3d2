using GitSession.Operations.Reports;
using GitSession.Progress;
using GitSession.Tests.Progress;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Operations.Reports;

public class OperationsProgressTests
{
    private static readonly string[] Ours = ["last_action", "next_action", "current_phase", "overall_status", "last_updated"];

    private readonly OperationsStory _story = OperationsStory.Full();

    [Fact]
    [Trait("Requirement", "OPS-49"), Trait("Requirement", "OPS-56")]
    public void The_phase_says_what_the_session_achieved_and_what_comes_next()
    {
        var after = Update(SomeProgress.Ready());

        var phase = after.Find("8");
        phase.LastAction.ShouldBe(
            $"operations session {_story.Session} ended: 2 of 3 targets met; 3 incidents, 1 open, mean time to restore 2 min 30 s, target below 2 min: missed; 2 of 56 items done, 1 failed, 1 awaiting approval, 52 that nobody did");
        phase.NextAction.ShouldBe($"review .ai_context/operations/reviews/{_story.Session}.md: 21 recommendations");
        new MarkedRegion("a", "overall-status").Read(after.Text).ShouldNotBeNull().ShouldContain("- current_phase: 8\n- overall_status: ready\n");
        new MarkedRegion("a", "operations").Read(after.Text).ShouldNotBeNull().ShouldContain($"Last operations session: [{_story.Session}](operations/reports/{_story.Session}.md)");
    }

    [Theory]
    [MemberData(nameof(ProgressSampleTests.Files), MemberType = typeof(ProgressSampleTests))]
    [Trait("Requirement", "OPS-49")]
    public void Every_other_byte_of_a_document_stays(string file)
    {
        var before = ProgressDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "Progress", file)));

        var after = Update(before);

        after.Text.ShouldNotBe(before.Text);
        Others(after.Text).ShouldBe(Others(before.Text));
        after.Phases.Where(phase => phase.Key != "8").Select(phase => phase.LastAction).ShouldBe(before.Phases.Where(phase => phase.Key != "8").Select(phase => phase.LastAction));
        Update(after).Text.ShouldBe(after.Text);
    }

    [Theory]
    [InlineData("# Progress\n\nNothing yet.\n")]
    [InlineData("#### Phase 7: Deployment\n\n```json\n{ \"status\": \"ready\" }\n```\n")]
    [InlineData("#### Phase 8: Operations\n\nNo block.\n")]
    [InlineData("#### Phase 8: Operations\n\n```json\n{ \"status\": }\n```\n")]
    [InlineData("#### Phase 8: One\n\n```json\n{ \"status\": \"ready\" }\n```\n\n#### Phase 8: Two\n\n```json\n{ \"status\": \"ready\" }\n```\n")]
    public void Where_the_phase_is_not_there_or_cannot_be_told_nothing_is_changed(string text) =>
        Update(ProgressDocument.Parse(text)).Text.ShouldBe(text);

    [Fact]
    public void Without_protocols_no_phase_is_known_and_nothing_is_changed()
    {
        var document = SomeProgress.Ready();

        OperationsProgress.Update(document, new OperationsStory().Read(), "r.md", _story.Day.Time.Now).ShouldBeSameAs(document);
    }

    private ProgressDocument Update(ProgressDocument document) =>
        OperationsProgress.Update(document, _story.Read(), ExcellenceDocument.PathOf(_story.Session), _story.Day.Time.Now);

    // The lines without those of the keys that are set and without the regions that are ours; a text that ended without a line end has one.
    private static string Others(string text)
    {
        foreach (var region in new[] { "overall-status", "operations" })
        {
            var start = text.IndexOf($"<!-- git-session:begin {region} -->", StringComparison.Ordinal);
            if (start >= 0)
                text = text[..start] + text[(text.IndexOf($"end {region} -->", StringComparison.Ordinal) + $"end {region} -->".Length)..];
        }
        return string.Join('\n', text.TrimEnd('\r', '\n').Split('\n').Where(line => !Ours.Any(key => line.Contains(key, StringComparison.Ordinal))));
    }
}
