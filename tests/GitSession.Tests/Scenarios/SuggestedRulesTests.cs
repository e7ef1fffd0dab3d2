using GitSession.Tests.Rules.Suggestions;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

public sealed class SuggestedRulesTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public SuggestedRulesTests()
    {
        _terminal.Write(".ai_context/rules/inst_001_port.md", SampleSuggestions.Rule("Use port 27027."));
        _terminal.Write(".ai_context/rules/inst_002_kind.md", SampleSuggestions.Rule("Be kind."));
        _terminal.Write(SampleSuggestions.Document, SampleSuggestions.Render(SampleSuggestions.New, SampleSuggestions.Clarification, SampleSuggestions.NeverViolated));
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "-m", "suggested rules");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    [Trait("Requirement", "SES-41")]
    [Trait("Requirement", "SES-107")]
    public void Two_people_decide_on_two_branches_and_what_they_decided_is_one_commit()
    {
        _terminal.Git("switch", "--quiet", "-c", "anna");
        Tick("SR-001", "Approve", "Anna");
        _terminal.Git("switch", "--quiet", "main");
        Tick("SR-003", "Approve", "Bert");
        Tick("SR-002", "Reject", "Bert");
        _terminal.Git("merge", "--quiet", "anna");
        _terminal.Write("mine.txt", "mine\n");
        _terminal.Git("add", "mine.txt");

        var answer = _terminal.Session("rules", "apply", "--json");

        answer.Code.ShouldBe(0);
        answer.Json.GetProperty("applied").EnumerateArray().Select(one => one.GetProperty("decided_by").GetString()).ShouldBe(["Anna <anna@example.org>", "Bert <bert@example.org>"]);
        _terminal.Git("show", "--format=%s", "--name-only", "HEAD").Trim().ShouldBe($"""
            rules: apply 2 suggestions

            {SampleSuggestions.Document}
            .ai_context/rules/inst_002_kind.md
            .ai_context/rules/inst_003_ask-before-the-schema-changes.md
            """);
        _terminal.Git("status", "--porcelain").Trim().ShouldBe("A  mine.txt");
        _terminal.Read(".ai_context/rules/inst_003_ask-before-the-schema-changes.md").ShouldContain("decided_by: Anna <anna@example.org>, decided_at: 2026-11-20T09:15:04+01:00");
        _terminal.Read(".ai_context/rules/inst_002_kind.md").ShouldContain("\nactive: false\n");
        _terminal.Session("rules", "apply").Out.ShouldBe("nothing to apply\n");
        _terminal.Git("log", "-1", "--format=%s").Trim().ShouldBe("rules: apply 2 suggestions");
    }

    [Fact]
    public void What_awaits_a_decision_is_listed_with_file_and_line_and_so_is_what_is_wrong()
    {
        Edit("SR-001", "Approve");
        Edit("SR-001", "Reject");
        Edit("SR-002", "Approve");

        var answer = _terminal.Session("rules", "review");
        var json = _terminal.Session("rules", "review", "--json").Json;

        answer.Out.ShouldContain("Awaiting a decision (1):");
        answer.Out.ShouldContain("SR-003 (never-violated) What to do about");
        answer.Out.ShouldContain("SR-002 (clarification) What to do about `Clarification`: approve");
        answer.Error.ShouldStartWith($"error: {SampleSuggestions.Document}:");
        json.GetProperty("open")[0].GetProperty("file").GetString().ShouldBe(SampleSuggestions.Document);
        json.GetProperty("findings")[0].GetProperty("rule").GetString().ShouldBe("suggestion-two-decisions");
    }

    [Fact]
    public void A_tick_that_is_not_committed_is_applied_as_one_s_own()
    {
        Edit("SR-001", "Approve");

        var applied = _terminal.Session("rules", "apply", "--json").Json.GetProperty("applied")[0];

        applied.GetProperty("decided_by").GetString().ShouldBe("Robbie <robbie@example.org>");
        _terminal.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void In_the_middle_of_a_merge_nothing_is_committed_and_it_is_said()
    {
        _terminal.Git("switch", "--quiet", "-c", "other");
        Tick("SR-001", "Approve", "Anna");
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Git("merge", "--quiet", "--no-ff", "--no-commit", "other");

        var answer = _terminal.Session("rules", "apply");

        answer.Out.ShouldEndWith("written and not committed: a merge is in progress\n");
        _terminal.Git("log", "-1", "--format=%s").Trim().ShouldBe("suggested rules");
    }

    private void Tick(string id, string box, string name)
    {
        Edit(id, box);
        _terminal.Git("-c", $"user.name={name}", "-c", $"user.email={name.ToLowerInvariant()}@example.org", "commit", "--quiet", "-am", $"{box} {id}");
    }

    private void Edit(string id, string box) => _terminal.Write(SampleSuggestions.Document, SampleSuggestions.Tick(_terminal.Read(SampleSuggestions.Document), id, box));
}
