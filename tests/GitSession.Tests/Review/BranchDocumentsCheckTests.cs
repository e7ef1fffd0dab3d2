using System.Collections.Immutable;
using GitSession.Cli.Output;
using GitSession.Review;
using GitSession.Tests.Rules.Suggestions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Review;

/// <summary>What a branch does to documents that others stand beside.</summary>
public class BranchDocumentsCheckTests
{
    private const string Rules = ".ai_context/rules/";
    private const string Record = ".ai_context/operations/sessions/a.md";
    private const string Evidence = "# Session\n\n- [x] **start/1.1** Up\n  - done, 2026-11-20T09:40:00+01:00, Ada, words: it is up\n";

    private readonly InMemoryWorkspace _workspace = new(new FixedTime());
    private readonly FakeRepository _repository;

    public BranchDocumentsCheckTests()
    {
        _repository = new FakeRepository(_workspace);
        _repository.MergeBases["main"] = "c0ffee";
    }

    [Fact]
    public void Two_rules_of_one_number_live_side_by_side_and_the_branch_s_own_is_told_how_to_get_another()
    {
        Before(Rules + "inst_024_kind.md", "Be kind.\n");
        Before(Rules + "inst_030_calm.md", "Be calm.\n");
        Now(Rules + "inst_024_quick.md", "---\nid: inst_024_quick\n---\nBe quick.\n");
        Now(Rules + "inst_009_slow.md", "---\nsuperseded_by: inst_024_quick\n---\nBe slow.\n");

        var finding = Check().ShouldHaveSingleItem();

        (finding.File, finding.Rule, finding.Severity).ShouldBe((Rules + "inst_024_quick.md", "rule-shared-number", Severity.Warning));
        FindingText.Message(finding).ShouldBe(
            ".ai_context/rules/inst_024_kind.md has its number as well, which is no error; for another one: git mv .ai_context/rules/inst_024_quick.md .ai_context/rules/inst_031_quick.md, and its new id in .ai_context/rules/inst_031_quick.md, .ai_context/rules/inst_009_slow.md");
    }

    [Fact]
    public void Of_several_that_came_with_the_branch_the_first_keeps_the_number_and_each_other_gets_its_own()
    {
        Now(Rules + "inst_001_a.md", "A.\n");
        Now(Rules + "inst_001_b it's.md", "B.\n");
        Now(Rules + "inst_001_c.md", "C.\n");

        var messages = Check().Select(FindingText.Message).ToList();

        messages.Count.ShouldBe(2);
        messages[0].ShouldContain("git mv '.ai_context/rules/inst_001_b it'\\''s.md' '.ai_context/rules/inst_002_b it'\\''s.md'");
        messages[1].ShouldEndWith("git mv .ai_context/rules/inst_001_c.md .ai_context/rules/inst_003_c.md");
    }

    [Fact]
    public void A_number_that_was_shared_before_is_nothing_of_the_branch_s()
    {
        Before(Rules + "inst_024_kind.md", "Be kind.\n");
        Before(Rules + "inst_024_calm.md", "Be calm.\n");
        Now(Rules + "inst_025_quick.md", "Be quick.\n");

        Check().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Evidence, Evidence + "  - done, 2026-11-20T10:00:00+01:00, Ada, words: still\n", "")]
    [InlineData(Evidence, "# Session\n\n- [x] **start/1.1** Up\n  - done, 2026-11-20T09:40:00+01:00, Ada, words: it was up\n", "record-rewritten")]
    [InlineData(Evidence, "# Session\n\n- [x] **start/1.1** Up\n", "record-rewritten")]
    [InlineData(Evidence, "# Session\n", "record-rewritten")]
    public void Evidence_is_only_added(string before, string now, string rule)
    {
        Before(Record, before);
        Now(Record, now);

        Check().Select(one => one.Rule).ShouldBe(rule is "" ? [] : [rule]);
    }

    [Fact]
    public void Metrics_are_only_added()
    {
        const string path = ".ai_context/operations/metrics/a.yaml";
        Before(path, "- { at: 2026-11-20T09:15:04+01:00, name: latency, value: 210 }\n");
        Now(path, "- { at: 2026-11-20T09:15:04+01:00, name: latency, value: 120 }\n");

        Check().ShouldHaveSingleItem().ShouldBe(new DocumentFinding(path, 1, DocumentFault.MetricsRewritten));
    }

    [Fact]
    public void Metrics_that_lie_in_a_file_of_another_name_are_still_there()
    {
        const string text = "- { at: 2026-11-20T09:15:04+01:00, name: latency, value: 210 }\n";
        _repository.Texts[("c0ffee", ".ai_context/operations/metrics/a.yaml")] = text;
        Now(".ai_context/operations/metrics/b.yaml", text);

        Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_session_that_is_taken_back_takes_its_logs_with_it_and_no_other_s()
    {
        const string line = "- { at: 2026-11-20T09:15:04+01:00, name: latency, value: 210 }\n";
        foreach (var gone in new[] { "journal/2026-11-20-09-15-inbox-k3f2.md", ".ai_context/audit/2026-11-20-09-15-inbox-k3f2.yaml", ".ai_context/operations/metrics/2026-11-20-09-15-inbox-k3f2.yaml", ".ai_context/audit/other.yaml" })
            _repository.Texts[("c0ffee", gone)] = line;
        _repository.Texts[("c0ffee", ".ai_context/operations/sessions/2026-11-20-09-15-inbox-k3f2.md")] = Evidence;
        Now(".ai_context/operations/sessions/2026-11-20-09-15-inbox-k3f2.md", "# Session\n");

        Check().Select(one => (one.File, one.Rule)).ShouldBe([(".ai_context/audit/other.yaml", "audit-rewritten")]);
    }

    [Fact]
    public void What_a_branch_takes_away_of_a_session_by_half_is_named_and_a_whole_one_is_not()
    {
        _repository.Texts[("c0ffee", Paths.Handoff("2026-11-20-09-15-inbox-k3f2"))] = "# Handoff\n";
        _repository.Texts[("c0ffee", "journal/2026-11-20-09-15-inbox-k3f2.md")] = "# Inbox\n";
        var both = Check();
        Now("journal/2026-11-20-10-15-letters-p7qz.md", "---\ninherited_from: 2026-11-20-09-15-inbox-k3f2\n---\n# Letters\n");
        var inherited = Check();
        Before("journal/2026-11-20-09-15-inbox-k3f2.md", "# Inbox\n");

        var alone = Check();

        alone.Select(one => (one.File, one.Rule, one.Severity)).ShouldBe([(Paths.Handoff("2026-11-20-09-15-inbox-k3f2"), "handoff-removed", Severity.Warning)]);
        both.ShouldBeEmpty();
        inherited.Select(one => (one.File, one.Rule, one.Severity)).ShouldBe([
            ("journal/2026-11-20-09-15-inbox-k3f2.md", "entry-removed", Severity.Warning), ("journal/2026-11-20-10-15-letters-p7qz.md", "entry-unknown-parent", Severity.Warning)]);
    }

    [Fact]
    public void A_live_session_that_git_knows_is_an_error_with_what_to_do()
    {
        Now(".ai_context/session/a.yaml", "session:\n  human_context: { mood: tired }\n");

        var finding = Check().ShouldHaveSingleItem();

        finding.ShouldBe(new DocumentFinding(".ai_context/session/a.yaml", 1, DocumentFault.LiveFileTracked));
        FindingText.Message(finding).ShouldContain("git rm --cached -- .ai_context/session/a.yaml");
    }

    [Fact]
    public void A_secret_is_named_by_its_line_and_printed_nowhere()
    {
        Now("journal/a.md", "- [ ] Call with password=hunter2!x\n");

        var findings = Check();

        findings.Select(one => one.Rule).ShouldBe(["loop-without-context", "loop-without-type", "secret"], ignoreOrder: true);
        findings.ShouldAllBe(one => !FindingText.Message(one).Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_too_long_to_be_read_is_a_warning_and_what_is_no_document_any_more_an_error()
    {
        Now("journal/long.md", "# Long\n\n" + new string('x', 20_000));
        Now("journal/huge.md", "# Huge\n\n" + new string('[', 3_000_000));

        Check().Select(one => (one.File, one.Rule, one.Severity)).ShouldBe([("journal/huge.md", "damaged", Severity.Error), ("journal/long.md", "over-budget", Severity.Warning)]);
    }

    [Fact]
    public void Of_suggestions_that_others_decide_too_the_contradiction_is_found_although_the_branch_has_one_of_them()
    {
        Before(SampleSuggestions.Document, SampleSuggestions.Tick(SampleSuggestions.All, "SR-001", "Approve"));
        Now(".ai_context/handoffs/SUGGESTED_RULES_z.md", SampleSuggestions.Tick(SampleSuggestions.All, "SR-001", "Modify"));

        Check().Select(one => (one.File, one.Rule)).ShouldBe([(".ai_context/handoffs/SUGGESTED_RULES_z.md", "suggestion-contradicted")]);
    }

    [Fact]
    public void Two_documents_with_one_id_are_said_at_the_branch_s_own()
    {
        Before(".ai_context/decisions/a.md", "# A\n");
        Now(".ai_context/decisions/2026/a.md", "# A\n");

        Check().ShouldHaveSingleItem().ShouldBe(new DocumentFinding(".ai_context/decisions/2026/a.md", 1, DocumentFault.DocumentSharedId, "a", ".ai_context/decisions/a.md"));
    }

    [Fact]
    public void A_circle_that_an_edited_entry_closes_is_found_though_most_of_the_journal_is_not_read()
    {
        Before("journal/a.md", "# A\n");
        Before("journal/b.md", "---\ninherited_from: a\n---\n# B\n");
        Before("journal/c.md", "---\ninherited_from: b\n---\n# C\n");
        Now("journal/a.md", "---\ninherited_from: c\n---\n# A\n");

        Check().Select(one => (one.File, one.Rule)).ShouldBe([("journal/a.md", "inherited-entry-edited"), ("journal/a.md", "lineage-cycle")], ignoreOrder: true);
    }

    [Fact]
    public void Entries_that_no_branch_entry_is_named_in_are_not_read()
    {
        for (var i = 10; i < 60; i++)
            Before($"journal/2026-10-{i}.md", $"---\ninherited_from: 2026-10-{i - 1}\n---\n# Day {i}\n");
        Now("journal/2026-11-20-new.md", "---\ninherited_from: 2026-10-59\n---\n# New\n\n- [ ] Call - today <!-- loop ab34 task -->\n");
        var counting = new CountingWorkspace(_workspace);

        var findings = new CheckDocuments(counting, _repository, new FixedTime()).Run("main");

        findings.ShouldBeEmpty();
        counting.Reads.Count.ShouldBeLessThan(10);
    }

    private void Before(string path, string text)
    {
        _repository.Texts[("c0ffee", path)] = text;
        Now(path, text);
    }

    private void Now(string path, string text)
    {
        _workspace.Write(path, text);
        _repository.Commit([path], "");
    }

    private ImmutableArray<DocumentFinding> Check() => new CheckDocuments(_workspace, _repository, new FixedTime()).Run("main");
}
