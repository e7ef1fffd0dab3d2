using GitSession.Progress;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Progress;

/// <summary>A phase is changed by span: its status, its actions and what it delivers, all at once.</summary>
public class PhaseEditTests
{
    private static readonly DateTimeOffset Now = new FixedTime().Now;

    public static TheoryData<string> Files => ProgressSampleTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    [Trait("Requirement", "OPS-49")]
    public void Whatever_is_set_in_a_phase_the_rest_of_the_document_keeps_its_bytes(string file)
    {
        var before = ProgressSampleTests.Open(file);
        foreach (var phase in before.Phases)
        {
            var after = Edit(phase.Key, "blocked", "said \"so\": #1", "go: on, it's time").In(before, Now);

            var now = after.Phases[before.Phases.IndexOf(phase)];
            (now.Status, now.LastAction, now.NextAction, now.Completed).ShouldBe(("blocked", "said \"so\": #1", "go: on, it's time", phase.Completed));
            Outside(after, now).ShouldBe(Outside(before, phase));
            now.Deliverables.Select(one => (one.Name, one.Status)).ShouldBe(phase.Deliverables.Select(one => (one.Name, one.Status)));
            now.Block.Entries.Select(entry => entry.Key).ShouldBe(phase.Block.Entries.Select(entry => entry.Key));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    [Trait("Requirement", "OPS-49")]
    public void A_phase_that_is_set_and_set_back_restores_the_bytes(string file)
    {
        var before = ProgressSampleTests.Open(file);
        // One that is completed and does not say when gets the time when it is completed again.
        foreach (var phase in before.Phases.Where(phase => phase is { NextAction: not null } and not { IsDone: true, Completed: null }))
        {
            var changed = Edit(phase.Key, "blocked", null, "something else").In(before, Now);

            changed.Text.ShouldNotBe(before.Text);
            Edit(phase.Key, phase.Status, null, phase.NextAction).In(changed, Now).Text.ShouldBe(before.Text);
        }
    }

    [Theory]
    [InlineData("json", "{\n  \"status\": \"ready\"\n}", "{\n  \"status\": \"ready\",\n  \"next_action\": \"go: on\"\n}")]
    [InlineData("json", "{ \"status\": \"ready\" }", "{ \"status\": \"ready\", \"next_action\": \"go: on\" }")]
    [InlineData("json", "{}", "{\"next_action\": \"go: on\"}")]
    [InlineData("jsonc", "{\n\t\"status\": \"ready\", // why\n}", "{\n\t\"status\": \"ready\", // why\n\t\"next_action\": \"go: on\",\n}")]
    [InlineData("yaml", "status: ready # why", "status: ready # why\nnext_action: \"go: on\"")]
    [InlineData("yaml", "  status: ready\n  deliverables:\n    a: pending", "  status: ready\n  deliverables:\n    a: pending\n  next_action: \"go: on\"")]
    [InlineData("yaml", "", "next_action: \"go: on\"\n")]
    [InlineData("yaml", "{ status: ready }", "{ status: ready, next_action: \"go: on\" }")]
    [InlineData("yaml", "{\n  status: ready, # why\n}", "{\n  status: ready, # why\nnext_action: \"go: on\" }")]
    [InlineData("yaml", "{\n  status: ready # why\n}", "{\n  status: ready # why\n, next_action: \"go: on\" }")]
    [InlineData("yaml", "next_action: >-\n  several\n  lines\nstatus: ready", "next_action: \"go: on\"\nstatus: ready")]
    public void A_key_that_is_missing_comes_last_in_the_layout_of_its_block(string language, string block, string changed)
    {
        var document = ProgressDocument.Parse($"#### Phase 1\n```{language}\n{block}\n```\n");

        var after = Edit("1", null, null, "go: on").In(document, Now);

        after.Text.ShouldBe($"#### Phase 1\n```{language}\n{changed}\n```\n");
        after.Phases[0].NextAction.ShouldBe("go: on");
    }

    [Fact]
    public void A_missing_key_has_the_line_endings_of_the_others()
    {
        foreach (var block in new[] { "```json\r\n{\r\n  \"status\": \"ready\"\r\n}\r\n```\r\n", "```yaml\r\nstatus: ready\r\n```\r\n", "```yaml\r\n```\r\n" })
        {
            var after = Edit("1", null, "began", "go").In(ProgressDocument.Parse("#### Phase 1\r\n" + block), Now);

            (after.Phases[0].LastAction, after.Phases[0].NextAction).ShouldBe(("began", "go"));
            after.Text.ReplaceLineEndings("\n").ReplaceLineEndings("\r\n").ShouldBe(after.Text);
        }
    }

    [Fact]
    public void An_action_of_any_characters_is_read_back_as_it_was_set()
    {
        string[] blocks = ["json\n{}", "json\n{ \"next_action\": null }", "yaml\nstatus: ready", "yaml\nnext_action: 'x'", "yaml\n{ status: ready }", "yaml\nnext_action: |\n  x\n  y\nstatus: ready"];
        foreach (var block in blocks)
        {
            var document = ProgressDocument.Parse($"#### Phase 1\n```{block}\n```\n\nprose\n");
            Law.Holds(Hostile.Phrase, action => Edit("1", null, null, action).In(document, Now).Phases[0].NextAction.ShouldBe(action), times: 150);
        }
    }

    [Fact]
    public void A_phase_is_not_completed_before_what_it_delivers()
    {
        var document = SomeProgress.Of(("7", "in_progress", "\"completed\": null", ["a=completed", "b=pending", "c=blocked"]));

        var refusal = Should.Throw<Refusal>(() => Edit("7", "completed").In(document, Now));

        (refusal.Reason, refusal.Subject).ShouldBe((RefusalReason.DeliverablesNotDone, "7"));
        refusal.Others.ShouldBe(["b", "c"]);
    }

    [Fact]
    [Trait("Requirement", "OPS-49")]
    public void A_phase_and_all_that_it_delivers_are_completed_at_once_with_the_time()
    {
        var document = SomeProgress.Of(("8", "in_progress", "\"completed\": null", ["a=completed", "b=pending"]), ("9", "pending", "\"completed\": null", ["c=pending"]));

        var after = (Edit("8", "completed", "rolled out", "maintain") with { Deliverables = [("B", "completed")] }).In(document, Now);

        after.Text.ShouldBe(document.Text
            .Replace("\"status\": \"in_progress\",\n  \"completed\": null", "\"status\": \"completed\",\n  \"completed\": \"2026-11-20T09:15:04+01:00\"")
            .Replace("\"b\": \"pending\" }\n}", "\"b\": \"completed\" },\n  \"last_action\": \"rolled out\",\n  \"next_action\": \"maintain\"\n}"));
    }

    [Theory]
    [InlineData("\"completed\": \"2026-01-01\"", "2026-01-01")]
    [InlineData("\"owner\": \"Ana\"", null)]
    public void When_a_phase_was_completed_stays_where_it_is_said_and_is_not_added_where_it_is_not(string more, string? completed) =>
        Edit("7", "completed").In(SomeProgress.Of(("7", "in_progress", more, ["a=done"])), Now).Phases[0].Completed.ShouldBe(completed);

    [Fact]
    public void What_is_no_text_is_not_written_over()
    {
        var document = ProgressDocument.Parse("#### Phase 1\n```json\n{\n  \"status\": \"ready\",\n  \"next_action\": [\"a\", \"b\"]\n}\n```\n");

        var damage = Should.Throw<DamagedDocument>(() => Edit("1", null, null, "go").In(document, Now));

        (damage.Line, damage.Expected).ShouldBe((5, "a text for next_action"));
    }

    [Theory]
    [InlineData("7/a", "in_progress", "8/b")]
    [InlineData("7", "in_progress", "8/b")]
    [InlineData("8", "in_progress", "")]
    [InlineData("8/b", "in_progress", "")]
    [InlineData("7/a", "completed", "")]
    public void What_begins_while_another_task_is_in_progress_says_so(string place, string status, string others)
    {
        var workspace = new InMemoryWorkspace(new FixedTime());
        workspace.Write(Paths.Progress, SomeProgress.Of(("7", "ready", "", ["a=pending"]), ("8", "ready", "", ["b=in_progress"])).Text);

        var report = new SetProgress(workspace, new FakeRepository(workspace), new FixedTime()).Run(PhaseEdit.Parse(place, status));

        string.Join(' ', report.AlsoInProgress).ShouldBe(others);
    }

    private static PhaseEdit Edit(string phase, string? status = null, string? last = null, string? next = null) =>
        new(phase) { Status = status, LastAction = last, NextAction = next };

    private static (string Before, string After) Outside(ProgressDocument document, ProgressPhase phase)
    {
        var lines = document.Text.Split('\n');
        var open = Array.FindIndex(lines, phase.Line, line => line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal));
        var close = Array.FindIndex(lines, open + 1, line => line.StartsWith(lines[open][..3], StringComparison.Ordinal));
        return (string.Join('\n', lines[..(open + 1)]), string.Join('\n', lines[close..]));
    }
}
