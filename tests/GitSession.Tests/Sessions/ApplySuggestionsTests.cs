using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Sessions;
using GitSession.Tests.Rules.Suggestions;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class ApplySuggestionsTests
{
    private readonly InMemoryDay _day = new();

    public ApplySuggestionsTests()
    {
        Rule("inst_001_port", SampleSuggestions.Rule("Use port 27027."));
        Rule("inst_002_kind", SampleSuggestions.Rule("Be kind."));
        Rule("inst_003_tests", SampleSuggestions.Rule("Test what you change."));
        Rule("inst_004_say", SampleSuggestions.Rule("And say so."));
        Rule("inst_030_far", "Far away.\n");
        _day.Repository.Commit([.. _day.Files.Keys], "before");
        _day.Repository.Commits.Clear();
    }

    [Fact]
    [Trait("Requirement", "SES-107")]
    public void An_approved_new_rule_is_made_with_where_it_comes_from()
    {
        Decide(("SR-001", "Approve"));
        var line = SampleSuggestions.Read(Document).DecisionLine;
        _day.Repository.Blamed[(SampleSuggestions.Document, line)] = new LineAuthor("Anna", "anna@example.org", Moments.After(60), "c0ffee");

        Apply().Applied.ShouldHaveSingleItem();

        Text("inst_031_ask-before-the-schema-changes").Replace("\"", "", StringComparison.Ordinal).ShouldBe($$"""
            ---
            format: 1
            id: inst_031_ask-before-the-schema-changes
            quadrant: OPERATIONAL
            persistence: HIGH
            source: suggestion
            active: true
            created_at: 2026-11-20T10:15:00+01:00
            produced_by: {{SampleSuggestions.Session}}
            parameters: { boundary: technical_architectural_change }
            provenance:
              - { key: {{SampleSuggestions.New.Key}}, suggestion: SR-001, document: {{SampleSuggestions.Document}}, session: {{SampleSuggestions.Session}}, occurrences: 3, evidence: 2, decision: approve, decided_by: Anna <anna@example.org>, decided_at: 2026-11-20T10:15:00+01:00, commit: c0ffee }
            ---

            Ask before the schema changes.

            """);
    }

    [Fact]
    public void What_is_ticked_and_not_committed_is_the_decision_of_whoever_applies_it()
    {
        Decide(("SR-001", "Approve"));

        var by = Apply().Applied.Single().By;

        (by.DecidedBy.ToString(), by.DecidedAt, by.DecidedBy.Commit).ShouldBe(("Robbie <robbie@example.org>", _day.Time.Now, null));
    }

    [Fact]
    public void A_clarification_takes_the_place_of_its_rule_of_which_one_line_changes()
    {
        Decide(("SR-002", "Approve"));

        var made = Paths.NameOf(Apply().Applied.Single().Rule);

        made.ShouldBe("inst_031_use-port-27027-but-not-in-tests");
        Text("inst_001_port").ShouldBe(SampleSuggestions.Rule("Use port 27027.").Replace("'Ann'\n", $"'Ann'\nsuperseded_by: {made}\n", StringComparison.Ordinal));
        Read(made).Text.ShouldBe("Use port 27027, but not in tests.");
        Text(made).ShouldContain("supersedes:\n  - inst_001_port\n");
    }

    [Fact]
    public void What_takes_the_place_of_a_rule_is_enforced_as_that_was()
    {
        Rule("inst_001_port", "---\npersistence: HIGH\ntemporal_scope: PROJECT\nenforcement: refuse\nparameters:\n  port: 27027\n  paths: [\"src/**\"]\n---\n\nUse port 27027.\n");
        _day.Repository.Commit([.. _day.Files.Keys], "a port");
        Decide(("SR-002", "Approve"));

        var made = Read(Paths.NameOf(Apply().Applied.Single().Rule));

        (made.Enforcement, made.TemporalScope).ShouldBe((Enforcement.Refuse, TemporalScope.Project));
        made.Parameters.Ports.ShouldBe([27027]);
        made.Parameters.Paths.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "", "warn", true)]
    [InlineData("enforcement: refuse\nparameters: { max_files: 3 }\n", "enforcement: record\n", "refuse", true)]
    [InlineData("enforcement: record\nparameters: { max_files: 3 }\n", "enforcement: refuse\nparameters: { max_files: 3 }\n", "refuse", true)]
    [InlineData("parameters: { max_files: 3 }\n", "parameters: { max_files: 4 }\n", "", false)]
    public void Two_rules_become_one_only_where_their_parameters_can(string first, string second, string enforcement, bool made)
    {
        Rule("inst_003_tests", $"---\n{first}---\n\nTest what you change.\n");
        Rule("inst_004_say", $"---\n{second}---\n\nAnd say so.\n");
        _day.Repository.Commit([.. _day.Files.Keys], "two rules");
        Decide(("SR-004", "Approve"));

        var report = Apply();

        report.Applied.Select(one => WordOf.Text(Read(Paths.NameOf(one.Rule)).Enforcement)).ShouldBe(made ? [enforcement] : []);
        report.Findings.Select(finding => finding.Fault).ShouldBe(made ? [] : [SuggestionFault.ParametersDiffer]);
        Read("inst_003_tests").IsInForce.ShouldBe(!made);
    }

    [Fact]
    public void A_rule_that_is_not_needed_is_deactivated_and_keeps_its_text()
    {
        Decide(("SR-003", "Approve"));

        Apply().Applied.ShouldHaveSingleItem();

        var text = Text("inst_002_kind");
        text.ShouldStartWith("---\nformat: 1\nquadrant: OPERATIONAL   # as we said\npersistence: HIGH\nowner: 'Ann'\nactive: false\nprovenance:\n  - { key: ");
        text.ShouldEndWith("}\n---\n\nBe kind.\n");
    }

    [Fact]
    public void A_consolidation_supersedes_both()
    {
        Decide(("SR-004", "Approve"));

        var made = Paths.NameOf(Apply().Applied.Single().Rule);

        (Read("inst_003_tests").SupersededBy, Read("inst_004_say").SupersededBy).ShouldBe((made, made));
        Read(made).Text.ShouldBe("Test what you change.\n\nAnd say so.");
    }

    [Fact]
    public void A_quadrant_changes_by_its_one_word()
    {
        Decide(("SR-005", "Approve"));

        Apply().Applied.ShouldHaveSingleItem();

        Text("inst_002_kind").ShouldStartWith("---\nformat: 1\nquadrant: STRATEGIC   # as we said\npersistence: HIGH\nowner: 'Ann'\nprovenance:\n");
    }

    [Theory]
    [InlineData("SR-003", "Be kind.", "Be kind to newcomers.")]
    [InlineData("SR-005", "Be kind.", "Be kind to newcomers.")]
    public void A_modified_text_becomes_a_rule_that_supersedes(string id, string before, string after)
    {
        Decide((id, "Modify"));
        var at = Document.IndexOf($"> {before}", Document.IndexOf($"### {id}:", StringComparison.Ordinal), StringComparison.Ordinal);
        _day.Workspace.Write(SampleSuggestions.Document, Document.Remove(at, before.Length + 2).Insert(at, $"> {after}"));

        var made = Paths.NameOf(Apply().Applied.Single().Rule);

        (Read(made).Text, Read("inst_002_kind").SupersededBy).ShouldBe((after, made));
    }

    [Fact]
    public void All_of_it_is_one_commit_of_ours_and_done_again_it_is_none()
    {
        Decide(("SR-001", "Approve"), ("SR-002", "Reject"), ("SR-004", "Approve"));

        Apply().Commit.ShouldNotBeNull();
        var after = _day.Files;
        var again = Apply();

        _day.Repository.Commits.ShouldHaveSingleItem().Paths.Count.ShouldBe(5);
        (again.Applied.Length, again.Commit, again.Uncommitted).ShouldBe((0, null, null));
        _day.Files.ShouldBe(after);
        Document.ShouldContain("[x] Approve [ ] Reject [ ] Modify\n\n**Applied**: `inst_031_ask-before-the-schema-changes`\n");
    }

    [Fact]
    public void A_rule_that_a_person_took_away_afterwards_does_not_come_back()
    {
        Decide(("SR-001", "Approve"));
        _day.Workspace.Delete(Apply().Applied.Single().Rule);

        Apply().Applied.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_says_where_it_comes_from_is_not_made_twice()
    {
        Decide(("SR-001", "Approve"));
        var ticked = Document;
        Apply();

        _day.Workspace.Write(SampleSuggestions.Document, ticked);

        Apply().Applied.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_is_gone_or_in_work_is_let_be_and_named()
    {
        Decide(("SR-002", "Approve"), ("SR-003", "Approve"), ("SR-001", "Approve"));
        _day.Workspace.Delete(Paths.Rules + "/inst_001_port.md");
        Rule("inst_002_kind", SampleSuggestions.Rule("Be kind, I say."));

        var report = Apply();

        report.Applied.ShouldHaveSingleItem().Suggestion.Suggestion.Id.ShouldBe("SR-001");
        report.Findings.Select(one => one.Fault).ShouldBe([SuggestionFault.RuleNotInForce, SuggestionFault.RuleInWork]);
        Text("inst_002_kind").ShouldBe(SampleSuggestions.Rule("Be kind, I say."));
    }

    [Fact]
    public void In_the_middle_of_a_merge_rules_are_written_and_not_committed()
    {
        Decide(("SR-001", "Approve"));
        _day.Repository.InProgress = Operation.Merge;

        var report = Apply();

        (report.Commit, report.Uncommitted).ShouldBe((null, new Uncommitted(Operation.Merge)));
        Read("inst_031_ask-before-the-schema-changes").IsInForce.ShouldBeTrue();
    }

    [Fact]
    public void Where_git_cannot_commit_everything_is_as_it_was()
    {
        Decide(("SR-001", "Approve"), ("SR-004", "Approve"));
        var before = _day.Files;
        _day.Repository.CommitFails = new Refusal(RefusalReason.IndexLocked);

        Should.Throw<Refusal>(Apply);

        _day.Files.ShouldBe(before);
    }

    private string Document => _day.Workspace.Read(SampleSuggestions.Document) ?? "";

    private ApplyReport Apply() => new ApplySuggestions(_day.Workspace, _day.Repository, _day.Time).Run();

    private void Decide(params (string Id, string Box)[] decisions) =>
        _day.Workspace.Write(SampleSuggestions.Document, decisions.Aggregate(SampleSuggestions.All, (document, one) => SampleSuggestions.Tick(document, one.Id, one.Box)));

    private void Rule(string id, string text) => _day.Workspace.Write($"{Paths.Rules}/{id}.md", text);

    private string Text(string id) => _day.Workspace.Read($"{Paths.Rules}/{id}.md") ?? "";

    private Rule Read(string id) => RuleDocument.Parse($"{Paths.Rules}/{id}.md", Text(id));
}
