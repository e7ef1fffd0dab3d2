using GitSession.Progress;
using GitSession.Tests.Support;

namespace GitSession.Tests.Progress;

public class ProgressDocumentTests
{
    [Fact]
    public void A_phase_says_what_its_block_says()
    {
        var phase = Only("""
            #### **Phase 8: Operations**

            ```json
            {
            	"status": "in_progress", "completed": null, "last_action": "deployed", "next_action": "watch",
            	"deliverables": { "production_deployment": "completed", "improvement": "pending" },
            	"dependencies": ["7", "7.5"], "estimated_completion": "2026-12-01"
            }
            ```
            """);

        (phase.Key, phase.Heading.Title, phase.Status, phase.Completed, phase.LastAction, phase.NextAction, phase.EstimatedCompletion)
            .ShouldBe(("8", "Operations", "in_progress", null, "deployed", "watch", "2026-12-01"));
        phase.Deliverables.Select(one => (one.Name, one.Status, one.IsDone)).ShouldBe([("production_deployment", "completed", true), ("improvement", "pending", false)]);
        phase.Dependencies.ShouldBe(["7", "7.5"]);
    }

    [Fact]
    public void A_deliverable_may_say_more_than_its_status_or_stand_in_a_group()
    {
        var phase = Only("#### Phase 1\n```yaml\ndeliverables:\n  a: { status: ready, by: Ana }\n  b:\n    c: pending\n    d: { status: blocked }\n  e: [x]\n```\n");

        phase.Deliverables.Select(one => (one.Name, one.Status)).ShouldBe([("a", "ready"), ("b/c", "pending"), ("b/d", "blocked"), ("e", null)]);
    }

    [Theory]
    [InlineData("#### Kick-off\n```json\n{ \"deliverables\": {} }\n```\n", "kick-off")]
    [InlineData("#### 3. Design\n```yml\ndeliverables: { a: pending }\n```\n", "3")]
    [InlineData("#### Phase 2\nprose, and no block\n", "2")]
    [InlineData("#### Kick-off\n```json\n{ \"owner\": \"Ana\" }\n```\n", null)]
    [InlineData("#### Kick-off\n```json\n{ no json\n```\n", null)]
    [InlineData("#### 3. Design\nprose\n", null)]
    [InlineData("### Phase 2\n```json\n{ \"deliverables\": {} }\n```\n", null)]
    [InlineData("> #### Phase 2\n", null)]
    public void A_heading_is_a_phase_by_its_words_or_by_its_block(string text, string? key) =>
        ProgressDocument.Parse(text).Phases.Select(phase => phase.Key).ShouldBe(key is null ? [] : [key]);

    [Theory]
    [InlineData("#### Phase 2\n```js\n{ \"deliverables\": { \"a\": \"b\" } }\n```\n")]
    [InlineData("#### Phase 2\n##### An example\n```json\n{ \"deliverables\": { \"a\": \"b\" } }\n```\n")]
    [InlineData("#### Phase 2\n#### Triggers\n```json\n{ \"rule\": \"a\" }\n```\n")]
    [InlineData("#### Phase 2\n- item\n\n  ```json\n  { \"deliverables\": { \"a\": \"b\" } }\n  ```\n")]
    public void A_block_that_is_not_the_phases_own_is_left_alone(string text) => Only(text).Format.ShouldBeNull();

    [Theory]
    [InlineData("#### Phase 1\n\n```json\n{\n  \"status\": \"ready\",\n  \"deliverables\": {\n    \"a\": \"pending\",\n  }\n}\n```\n", 8)]
    [InlineData("#### Phase 1\n\n```json\n{\n  \"status\": \"ready\"\n  \"deliverables\": {}\n}\n```\n", 6)]
    [InlineData("#### Phase 1\n\n```json\n{\n  // remark\n  \"status\": \"ready\"\n}\n```\n", 5)]
    [InlineData("#### Phase 1\n\n```json\n{\n  \"status\": \"ready\",\n  \"status\": \"blocked\"\n}\n```\n", 6)]
    [InlineData("#### Phase 1\n\n```json\n{\n  \"status\": \"\\uD800\"\n}\n```\n", 5)]
    [InlineData("#### Phase 1\n\n```json\n{\n  \"deliverables\": [\"a\"]\n}\n```\n", 5)]
    [InlineData("#### Phase 1\n\n```json\n[]\n```\n", 4)]
    [InlineData("#### Phase 1\n\n```json\n```\n", 4)]
    [InlineData("#### Phase 1\n\n```json\n{}\n{}\n```\n", 5)]
    [InlineData("#### Phase 1\n\n```json\n{\n<<<<<<< HEAD\n", 5)]
    [InlineData("#### Phase 1\n\n```yaml\nstatus: ready\nstatus: blocked\n```\n", 5)]
    [InlineData("#### Phase 1\r\n\r\n```json\r\n{\r\n  \"status\": ready\r\n}\r\n```\r\n", 5)]
    public void A_damaged_block_is_named_with_its_line_and_the_others_are_read(string damaged, int line)
    {
        var document = ProgressDocument.Parse($"{damaged}{(damaged.Contains("<<<") ? "```\n" : "")}\n#### Phase 2\n```json\n{{ \"status\": \"ready\" }}\n```\n");

        var damage = document.Damages.ShouldHaveSingleItem();
        (damage.Path, damage.Line).ShouldBe((".ai_context/framework_progress.md", line));
        damage.Expected.ShouldNotContain("\n");
        document.Phases.Select(phase => (phase.Key, phase.Status)).ShouldBe([("1", null), ("2", "ready")]);
    }

    [Fact]
    public void Tabs_indent_json_as_in_any_editor() =>
        Only("#### Phase 1\n```json\n{\n\t\"status\":\"ready\"\n}\n```\n").Status.ShouldBe("ready");

    [Fact]
    public void Tabs_do_not_indent_yaml_and_the_line_is_named_as_closely_as_its_reader_knows_it() =>
        ProgressDocument.Parse("#### Phase 1\n\n```yaml\nstatus: ready\n\tdeliverables:\n```\n").Damages.ShouldHaveSingleItem().Line.ShouldBeInRange(4, 5);

    [Fact]
    public void A_block_that_calls_itself_jsonc_may_hold_remarks() =>
        Only("#### Phase 1\n```jsonc\n{\n  // remark\n  \"status\": \"ready\",\n}\n```\n").Status.ShouldBe("ready");

    [Theory]
    [InlineData("json", "{ \"deliverables\": { \"a\": \"pending\" } }", "{ \"deliverables\": { \"a\": \"completed\" } }")]
    [InlineData("json", "{ \"deliverables\": { \"a\": null } }", "{ \"deliverables\": { \"a\": \"completed\" } }")]
    [InlineData("json", "{ \"deliverables\": { \"ä🔓\": \"x\", \"a\": 1 } }", "{ \"deliverables\": { \"ä🔓\": \"x\", \"a\": \"completed\" } }")]
    [InlineData("yaml", "deliverables: { a: pending }", "deliverables: { a: completed }")]
    [InlineData("yaml", "deliverables:\n  a: 'pending' # why", "deliverables:\n  a: 'completed' # why")]
    [InlineData("yaml", "deliverables:\n  a: \"pending\"", "deliverables:\n  a: \"completed\"")]
    [InlineData("yaml", "deliverables:\n  a:\n  b: x", "deliverables:\n  a: completed\n  b: x")]
    [InlineData("yaml", "deliverables:\n  a: # why", "deliverables:\n  a: completed # why")]
    [InlineData("yaml", "  deliverables:\n    a: ~", "  deliverables:\n    a: completed")]
    public void A_status_is_set_as_the_one_before_it_was_written(string language, string block, string changed)
    {
        var document = ProgressDocument.Parse($"#### Phase 1\n```{language}\n{block}\n```\n");

        var after = document.Set(ProgressChange.Parse("1/a completed").In(document));

        after.Text.ShouldBe($"#### Phase 1\n```{language}\n{changed}\n```\n");
    }

    [Fact]
    public void A_status_of_any_characters_is_read_back_as_it_was_set()
    {
        foreach (var text in new[] { "#### Phase 1\n```json\n{ \"deliverables\": { \"a\": \"x\" } }\n```\n", "#### Phase 1\n```yaml\ndeliverables: { a: 'x', b: \"x\", c: x }\n```\n" })
        {
            Law.Holds(Hostile.Phrase, status =>
            {
                var document = ProgressDocument.Parse(text);
                foreach (var deliverable in document.Phases[0].Deliverables)
                    document.Set(new ProgressTarget(document.Phases[0], deliverable, status)).Phases[0].Deliverables.Single(one => one.Name == deliverable.Name).Status.ShouldBe(status);
            });
        }
    }

    [Fact]
    public void Whatever_stands_there_is_read_or_said_to_be_damaged() => Law.Holds(Hostile.Text, text =>
    {
        foreach (var language in new[] { "json", "yaml" })
        {
            var document = ProgressDocument.Parse($"#### Phase 1\n```{language}\n{text}\n```\n");

            document.Phases.ShouldContain(phase => phase.Key == "1");
        }
    });

    private static ProgressPhase Only(string text) => ProgressDocument.Parse(text).Phases.First(phase => phase.Damage is null);
}
