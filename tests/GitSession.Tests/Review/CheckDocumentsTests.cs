using System.Collections.Immutable;
using GitSession.Review;
using GitSession.Tests.Rules.Suggestions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Review;

public class CheckDocumentsTests
{
    private const string Closed = "---\nsession: 2026-11-20-09-15-inbox-k3f2\nstatus: closed\n---\n\n# Inbox\n";
    private const string Deliberation = "# Which?\n\n## Human Decision\n\n- [x] Files\n- [x] Database\n";

    private readonly InMemoryWorkspace _workspace = new(new FixedTime());

    [Theory]
    [InlineData(".ai_context/config.yaml", "mode: ops\nsesion: { stack: 2 }\n", 2, "unknown-setting")]
    [InlineData(".ai_context/config.yaml", "session:\n  stack:\n    remind: 2\n    wran: 3\n", 4, "unknown-setting")]
    [InlineData(".ai_context/config.yaml", "checks:\n  - { name: a, file: b }\n  - { name: c, file: d, blockng: true }\n", 3, "unknown-setting")]
    [InlineData(".ai_context/config.yaml", "mode: ops\nsession: { stale_after: soon }\n", 2, "damaged")]
    [InlineData(".ai_context/rules/a.md", "---\nquadrant: LEGAL\n---\n\nBe kind.\n", 2, "rule-value")]
    [InlineData(".ai_context/rules/a.md", "---\nid: a\nenforcement: forbid\n---\n\nBe kind.\n", 3, "rule-weakened")]
    [InlineData(".ai_context/rules/a.md", "---\nsuperseded_by: inst_9\n---\n\nBe kind.\n", 2, "rule-unknown-successor")]
    [InlineData(".ai_context/rules/a.md", "---\nparameters: { colour: red }\n---\n\nBe kind.\n", 2, "rule-unused-parameters")]
    [InlineData(".ai_context/rules/a.md", "---\nid: [a\n---\n", 3, "damaged")]
    [InlineData("journal/a.md", "# A day\r\n\r\n## Open Loops\r\n\r\n- [ ] **HIGH**: Call the bank <!-- loop k3f2 task -->\r\n- [ ] Why - because <!-- loop ab34 question -->\r\n- [x] Done\r\n", 5, "loop-without-context")]
    [InlineData("journal/a.md", "# A day\n\n- [ ] Call - today\n- [x] Done - today\n", 3, "loop-without-type")]
    [InlineData("journal/a.md", "# A day\n\n- [ ] Call - today <!-- loop k3f2 -->\n", 3, "loop-without-type")]
    [InlineData("journal/a.md", "# A day\n\n- [ ] Call - today <!-- loop k3f2 task -->\n- [ ] Write - today <!-- loop k3f2 task -->\n", 4, "loop-shared-id")]
    [InlineData("journal/a.md", "# A\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch\n", 2, "conflict-markers")]
    [InlineData(".ai_context/learnings/a.md", "# A\r\n<<<<<<< HEAD\r\n=======\r\n<<<<<<< HEAD\r\n=======\r\n>>>>>>> branch\r\n", 4, "conflict-markers")]
    [InlineData("journal/a.md", "---\nmode: x\ninherited_from: older\n---\n# A\n", 3, "entry-unknown-parent")]
    [InlineData("journal/a.md", "# A day\n\nSee [the plan](plans/a%20b.md#now).\n", 3, "broken-link")]
    [InlineData("journal/a.md", "# A day\n\n[plan]: ../plan.md\n", 3, "broken-link")]
    [InlineData("journal/a.md", "---\nproduced: [learnings/gone]\n---\n# A\n", 2, "unknown-document")]
    [InlineData(".ai_context/decisions/a.md", "---\nsupersedes: [gone]\n---\n# Which\n", 2, "unknown-document")]
    [InlineData(".ai_context/learnings/a.md", "---\nproduced_by: 2026-11-20-09-15-inbox-k3f2\n---\n# So\n", 2, "unknown-session")]
    [InlineData(".ai_context/incidents.md", "# Keys\n\ntoken: ghp_0123456789abcdefghijABCDEFGHIJ012345\n", 3, "secret")]
    [InlineData(".ai_context/notes.txt", "password = \"hunter2!x\"\n", 1, "secret")]
    [InlineData("journal/a.md", "---\nmode: x\nhuman_context:\n  energy_level: low\n---\n# A\n", 3, "human-context")]
    [InlineData(".ai_context/decisions/a.md", "---\nrobbie_context: { energy_level: null, mood: tired }\n---\n# A\n", 2, "human-context")]
    [InlineData(".ai_context/deliberations/a.md", "---\nformat: 1\n---\n# Which?\n", 1, "missing-part")]
    [InlineData(".ai_context/handoffs/SESSION_CLOSEDOWN_a.md", "---\nformat: 1\nsession: a\nstatus: checkpoint\n---\n# Handoff\n", 1, "missing-part")]
    [InlineData(".ai_context/operations/reviews/a.md", "# Review\n\n## Decisions\n\n- [v] Less of it <!-- review 3f2a91c07be4 0c11d2e4a9b7 -->\n", 5, "box-unclear")]
    [InlineData(".ai_context/operations/reviews/a.md", "# Review\n\n## Decisions\n\n- [x] Less of it <!-- review 3f2a91c07be4 0c11d2e4a9b7 -->\n", 5, "review-approved-otherwise")]
    [InlineData(".ai_context/operations/sessions/a.md", "# Session\n\n- [ ] **start/1.1** Up\n- [x] **start/1.1** Up\n", 4, "box-twice")]
    [InlineData("journal/a.md", "---\nstarted_at: today\n---\n", 2, "damaged")]
    [InlineData("journal/a.md", Closed, 3, "entry-without-handoff")]
    [InlineData("journal/a.md", "---\ninherited_from: a\n---\n\n# Round and round\n", 2, "lineage-cycle")]
    [InlineData(".ai_context/handoffs/SESSION_CLOSEDOWN_a.md", "---\nsession: a\nstatus: closed\n---\n# Handoff\n", 3, "handoff-without-entry")]
    [InlineData(".ai_context/handoffs/SESSION_CLOSEDOWN_a.md", "---\nformat: 2\n---\n# Handoff\n", 2, "damaged")]
    [InlineData(".ai_context/deliberations/a.md", Deliberation, 6, "deliberation-two-decisions")]
    [InlineData(".ai_context/deliberations/a.md", "---\nurgency: soon\n---\n# Which?\n", 2, "damaged")]
    [InlineData(".ai_context/decisions/a.md", "---\nfollow_up: soon\n---\n# Which\n", 2, "damaged")]
    [InlineData(".ai_context/framework_progress.md", "#### Phase 1: One\n\n```json\n{ \"status\": }\n```\n", 4, "damaged")]
    [InlineData(".ai_context/operations/a b%0A.md", "---\na: [\n---\n", 3, "damaged")]
    [InlineData(".ai_context/learnings/a.md", "", 1, "empty-document")]
    [InlineData("journal/a.md", "\uFEFF\r\n", 1, "empty-document")]
    [Trait("Requirement", "MEM-114")]
    public void What_is_wrong_is_named_with_its_line_and_its_rule(string path, string text, int line, string rule)
    {
        _workspace.Write(path, text);

        var finding = Check().ShouldHaveSingleItem();

        (finding.File, finding.Line, finding.Rule).ShouldBe((path, line, rule));
    }

    [Theory]
    [InlineData(".ai_context/config.yaml", "")]
    [InlineData(".ai_context/config.yaml", SettingsDocument.Initial)]
    [InlineData(".ai_context/audit/a.yaml", "")]
    [InlineData(".ai_context/session/a.audit.yaml", "- { no")]
    [InlineData("journal/README.md", "- [ ] Call")]
    [InlineData("journal/a.md", "# A day\n\nNothing is open.\n")]
    [InlineData("journal/a.md", "# A day\n\n[itself](a.md) [by the root](journal/a.md) [out](../../x.md) [web](https://example.org/a.md) [there](#now) [host](/a.md) `[code](gone.md)`\n")]
    [InlineData("journal/a.md", "---\nhuman_context: { energy_level: null, time_pressure: null, mood: null }\n---\n# A day\n\nhuman_context is kept apart.\n")]
    [InlineData("journal/a.md", "# A day\n\nReset the password: it is secret, and the token expires.\n")]
    [InlineData(".ai_context/rules/inst_024_a.md", "---\nproduced_by: 2025-10-07-001\n---\nBe kind.\n")]
    [InlineData(".ai_context/handoffs/SESSION_CLOSEDOWN_a.md", "---\nsession: a\nstatus: checkpoint\n---\n# Handoff\n")]
    public void What_is_right_or_nobody_s_business_is_not_named(string path, string text)
    {
        _workspace.Write(path, text);

        Check().ShouldBeEmpty();
    }

    [Fact]
    [Trait("Requirement", "OPS-58")]
    public void An_audit_log_of_which_a_line_cannot_be_read_is_named_at_that_line()
    {
        _workspace.Write(".ai_context/audit/a.yaml", "- { at: 2026-11-20T09:00:00Z, service: S, action: a }\n- { at: 2026-11-20T09:0\n- { at: yesterday, service: S }\n");

        Check().Select(one => (one.Line, one.Rule, one.Severity)).ShouldBe([(2, "audit-line-damaged", Severity.Error), (3, "audit-line-damaged", Severity.Error)]);
    }

    [Fact]
    public void A_suggestion_with_two_ticked_boxes_is_an_error_and_line_ends_of_another_system_are_none()
    {
        var ticked = SampleSuggestions.Tick(SampleSuggestions.Tick(SampleSuggestions.All, "SR-001", "Approve"), "SR-001", "Reject");
        _workspace.Write(SampleSuggestions.Document, ticked.ReplaceLineEndings("\r\n"));

        var finding = Check().ShouldHaveSingleItem();

        (finding.Rule, finding.Subject).ShouldBe(("suggestion-two-decisions", "SR-001"));
        ticked.Split('\n')[finding.Line - 1].ShouldStartWith("**Human Decision**: [x]");
    }

    [Fact]
    public void What_an_entry_says_is_open_is_asked_of_those_alone_that_no_other_inherited_from()
    {
        _workspace.Write("journal/2026-11-19-inbox.md", "# Inbox\n\n## Open Loops\n\n- [ ] Call <!-- loop k3f2 task -->\n");
        _workspace.Write("journal/2026-11-20-outbox.md", "---\ninherited_from: 2026-11-19-inbox\n---\n\n# Outbox\n\n## Open Loops\n\n- [ ] Call <!-- loop k3f2 task -->\n");

        Check().Select(one => (one.File, one.Line, one.Rule)).ShouldBe([("journal/2026-11-20-outbox.md", 9, "loop-without-context")]);
    }

    [Fact]
    public void A_circle_of_entries_is_named_at_each_and_a_damaged_entry_hides_nothing()
    {
        _workspace.Write("journal/a.md", "---\ninherited_from: [b]\n---\n# A\n");
        _workspace.Write("journal/b.md", "---\nmode: x\ninherited_from: [a, older]\n---\n# B\n");
        _workspace.Write("journal/older.md", "# Older\n");
        _workspace.Write("journal/z.md", "---\ninherited_from: { a: b }\n---\n# Z\n");

        Check().Select(one => (one.File, one.Line, one.Rule)).ShouldBe([("journal/a.md", 2, "lineage-cycle"), ("journal/b.md", 3, "lineage-cycle"), ("journal/z.md", 2, "damaged")]);
    }

    [Fact]
    public void Two_files_with_one_id_are_both_named()
    {
        _workspace.Write("journal/2026-11-20-a.md", "# A\n");
        _workspace.Write("journal/2026/2026-11-20-a.md", "# A\n");

        Check().Select(one => (one.File, one.Rule)).ShouldBe([("journal/2026-11-20-a.md", "entry-shared-id"), ("journal/2026/2026-11-20-a.md", "entry-shared-id")]);
    }

    [Fact]
    public void An_entry_and_its_handoff_are_a_pair()
    {
        _workspace.Write("journal/2026-11-20-09-15-inbox-k3f2.md", Closed);
        _workspace.Write(".ai_context/handoffs/SESSION_CLOSEDOWN_2026-11-20-09-15-inbox-k3f2.md", "---\nsession: 2026-11-20-09-15-inbox-k3f2\nstatus: closed\n---\n# Handoff\n");

        Check().ShouldBeEmpty();
    }

    private ImmutableArray<DocumentFinding> Check() => new CheckDocuments(_workspace, new FakeRepository(_workspace), new FixedTime()).Run(since: null);
}
