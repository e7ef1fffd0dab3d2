using GitSession.Operations.Reports;
using GitSession.Progress;
using GitSession.Tests.Progress;
using GitSession.Text;

namespace GitSession.Tests.Operations.Reports;

public class OperationsProgressTests
{
    private static readonly string[] Ours = ["current_phase", "overall_status", "last_updated"];

    private readonly OperationsStory _story = OperationsStory.Full();

    [Fact]
    [Trait("Requirement", "OPS-49"), Trait("Requirement", "OPS-56")]
    public void The_phase_says_what_the_session_achieved_and_what_comes_next()
    {
        var after = Update(SomeProgress.Ready());

        var phase = after.Find("8");
        phase.LastAction.ShouldBe(
            $"operations session {_story.Session} ended: 2 of 4 targets met; 3 incidents, 1 open, mean time to restore 2 min 30 s, target below 2 min: missed; 2 of 56 items done, 1 failed, 1 awaiting approval, 52 that nobody did");
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

        Split(after.Text).Before.ShouldBe(Split(before.Text).Before);
        Split(after.Text).Behind.ShouldBe(Split(before.Text).Behind);
        var (old, now) = (before.Find("8"), after.Find("8"));
        (now.Status, now.Completed, now.EstimatedCompletion).ShouldBe((old.Status, old.Completed, old.EstimatedCompletion));
        now.Deliverables.Select(one => (one.Name, one.Status)).ShouldBe(old.Deliverables.Select(one => (one.Name, one.Status)));
        now.LastAction.ShouldNotBe(old.LastAction);
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

    // What stands before the block of phase 8, without the keys of the overall status, and what stands behind it, without the regions that are ours.
    private static (string Before, string Behind) Split(string text)
    {
        var start = text.IndexOf("Phase 8", StringComparison.Ordinal);
        var fence = text[start..].Contains("```", StringComparison.Ordinal) ? "```" : "~~~";
        var end = text.IndexOf(fence, text.IndexOf(fence, start, StringComparison.Ordinal) + 3, StringComparison.Ordinal);
        return (Plain(text[..start]), Plain(text[end..]));
    }

    private static string Plain(string text)
    {
        foreach (var region in new[] { "overall-status", "operations" })
        {
            var (begin, end) = (text.IndexOf($"<!-- git-session:begin {region} -->", StringComparison.Ordinal), $"<!-- git-session:end {region} -->");
            text = begin < 0 ? text : text[..begin].TrimEnd('\r', '\n') + text[(text.IndexOf(end, StringComparison.Ordinal) + end.Length)..];
        }
        return string.Join('\n', text.TrimEnd('\r', '\n').Split('\n').Where(line => !Ours.Any(key => line.Contains(key, StringComparison.Ordinal))));
    }
}
