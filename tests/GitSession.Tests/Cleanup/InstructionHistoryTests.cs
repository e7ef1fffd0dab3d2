using System.Text.Json;
using GitSession.Cleanup;
using GitSession.Handoffs;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Cleanup;

public class InstructionHistoryTests
{
    private const string History = ".claude/instruction-history.json";

    private const string Two = """
        {
          "version": "3.4",
          "instructions": [
            { "id": "inst_001", "text": "one",   "active": true, "quadrant": "VALUES", "odd": [1.50, {"deep": null}] },
            {
              "id": "inst_002",
              "text": "two ü",
              "active": false
            }
          ],
          "last": "word"
        }
        """;

    private readonly InMemoryDay _day = new();

    [Fact, Trait("Requirement", "SES-14"), Trait("Requirement", "SES-28")]
    public void A_history_that_agrees_with_the_rules_passes_with_its_count()
    {
        _day.Workspace.Write(History, Two);
        Rule("inst_001_one", "imported_id: inst_001");
        Rule("inst_002", "active: false");

        var report = Close();

        (report.Verdict, report.Detail).ShouldBe((Verdict.Pass, "2 instructions agree with the rules"));
    }

    [Fact, Trait("Requirement", "SES-28")]
    public void Differences_fail_and_are_named()
    {
        _day.Workspace.Write(History, Two);
        Rule("inst_002", "active: true");
        Rule("inst_003", "active: true");

        var report = Close();

        (report.Verdict, report.Detail).ShouldBe((Verdict.Fail, $"{History} differs from the rules in 3 instructions"));
        report.Notes.ShouldBe(
        [
            $"{History}: inst_002 is not active, its rule is active",
            $"{History}: inst_003 is a rule and not in it",
            $"{History}: inst_001 is in it and no rule, or in it twice",
            $"{History}: git session close --force rewrites it from the rules",
        ]);
        _day.Workspace.Read(History).ShouldBe(Two);
    }

    [Fact, Trait("Requirement", "SES-27")]
    public void By_force_it_says_what_the_rules_say_and_keeps_every_other_byte()
    {
        _day.Workspace.Write(History, Two);
        Rule("inst_001_one", "imported_id: inst_001\nactive: false");
        Rule("inst_002", "active: true");
        Rule("inst_003", "quadrant: SYSTEM\npersistence: HIGH\nexplicitness: 0.9\nparameters: { port: 27027, terms: [a, \"1\"] }");

        var report = Close(force: true);

        (report.Verdict, report.Detail).ShouldBe((Verdict.Pass, $"{History} was rewritten from the rules"));
        var text = _day.Workspace.Read(History) ?? "";
        text.ShouldStartWith(Two[..Two.IndexOf("\n  ]", StringComparison.Ordinal)].Replace("\"active\": true", "\"active\": X").Replace("\"active\": false", "\"active\": true").Replace("X", "false") + ",\n    {");
        text.ShouldEndWith("}\n  ],\n  \"last\": \"word\"\n}");
        var added = JsonDocument.Parse(text).RootElement.GetProperty("instructions")[2];
        (added.GetProperty("id").GetString(), added.GetProperty("text").GetString(), added.GetProperty("active").GetBoolean()).ShouldBe(("inst_003", "Text of inst_003.", true));
        (added.GetProperty("explicitness").GetDouble(), added.GetProperty("parameters").GetRawText().ReplaceLineEndings("").Replace(" ", "")).ShouldBe((0.9, "{\"port\":27027,\"terms\":[\"a\",\"1\"]}"));
        _day.Repository.Commits.ShouldBeEmpty();
        Close().Verdict.ShouldBe(Verdict.Pass);
    }

    [Theory]
    [InlineData("inst_001")]
    [InlineData("inst_002")]
    [InlineData("inst_004")]
    public void An_instruction_without_a_rule_goes_by_force_where_HEAD_has_the_file(string remaining)
    {
        _day.Workspace.Write(History, Two);
        _day.Repository.Texts[("HEAD", History)] = Two;
        Rule(remaining, remaining is "inst_002" ? "active: false" : "active: true");

        Close(force: true).Verdict.ShouldBe(Verdict.Pass);

        var left = JsonDocument.Parse(_day.Workspace.Read(History) ?? "").RootElement.GetProperty("instructions").EnumerateArray();
        left.Select(instruction => instruction.GetProperty("id").GetString()).ShouldBe([remaining]);
    }

    [Fact]
    public void An_instruction_without_a_rule_stays_where_HEAD_does_not_have_the_file_as_it_is()
    {
        _day.Workspace.Write(History, Two);
        _day.Repository.Texts[("HEAD", History)] = Two + "\n";
        Rule("inst_001", "active: false");

        var report = Close(force: true);

        report.Verdict.ShouldBe(Verdict.Fail);
        _day.Workspace.Read(History).ShouldBe(Two.Replace("\"active\": true", "\"active\": false"));
    }

    [Fact]
    public void Without_any_rule_it_is_not_rewritten_whatever_the_force()
    {
        _day.Workspace.Write(History, Two);
        _day.Repository.Texts[("HEAD", History)] = Two;

        var report = Close(force: true);

        report.Verdict.ShouldBe(Verdict.Warn);
        _day.Workspace.Read(History).ShouldBe(Two);
    }

    [Fact, Trait("Requirement", "SES-110")]
    public void A_rule_that_another_supersedes_is_out_of_force_in_the_history_too()
    {
        _day.Workspace.Write(History, """{ "instructions": [{ "id": "inst_024", "text": "the closedown checklist", "active": true }] }""");
        Rule("inst_024", "active: false\nsuperseded_by: inst_024_CONSOLIDATED");

        Close().Notes.ShouldContain($"{History}: inst_024 is active, its rule is not active");
        Close(force: true);

        _day.Workspace.Read(History).ShouldBe("""{ "instructions": [{ "id": "inst_024", "text": "the closedown checklist", "active": false }] }""");
    }

    [Fact]
    public void A_dry_run_with_force_writes_nothing()
    {
        _day.Workspace.Write(History, Two);
        Rule("inst_001", "active: false");
        Rule("inst_002", "active: false");

        var report = Close(force: true, dryRun: true);

        report.Detail.ShouldBe($"{History} would be rewritten from the rules");
        _day.Workspace.Read(History).ShouldBe(Two);
    }

    [Theory]
    [InlineData("{\n  \"instructions\": [\n    { \"id\": oops }\n  ]\n}", 3, "JSON")]
    [InlineData("{\n  \"instructions\": [\n    { \"text\": \"no id\" }\n  ]\n}", 3, "an instruction with an id")]
    [InlineData("{\n  \"instructions\": {}\n}", 2, "a list of instructions")]
    [InlineData("[]", 1, "an object")]
    [InlineData("{\"version\": 1}", 1, "the key instructions with a list")]
    [InlineData("{\"instructions\": []} trailing", 1, "JSON")]
    [InlineData("", 1, "JSON")]
    public void A_damaged_one_fails_with_its_line(string text, int line, string expected)
    {
        _day.Workspace.Write(History, text);
        Rule("inst_001", "active: true");

        var report = Close(force: true);

        report.Verdict.ShouldBe(Verdict.Fail);
        report.Notes.ShouldBe([$"{History}:{line}: expected {expected}"]);
        _day.Workspace.Read(History).ShouldBe(text);
    }

    [Fact]
    public void Added_to_an_empty_list_the_rules_are_the_list()
    {
        _day.Workspace.Write("instruction-history.json", "\uFEFF{ \"instructions\": [], \"kept\": 1 }");
        Rule("inst_001", "active: true");

        Close(force: true).Verdict.ShouldBe(Verdict.Pass);

        var text = _day.Workspace.Read("instruction-history.json") ?? "";
        text.ShouldStartWith("\uFEFF{ \"instructions\": [");
        JsonDocument.Parse(text[1..]).RootElement.GetProperty("kept").GetInt32().ShouldBe(1);
    }

    private void Rule(string id, string frontMatter) => _day.Workspace.Write($"{Paths.Rules}/{id}.md", $"---\nid: {id}\n{frontMatter}\n---\n\nText of {id}.\n");

    private PhaseReport Close(bool force = false, bool dryRun = false) =>
        new CleanupPhase(_day.Workspace, _day.Repository, new FakeProcesses().Processes, CleanupSettings.None, _day.Time)
            .Run([], [], dryRun, force);
}
