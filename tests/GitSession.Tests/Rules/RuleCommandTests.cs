using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Rules;

public sealed class RuleCommandTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact, Trait("Requirement", "SES-74")]
    public void A_rule_is_written_with_all_that_its_words_say()
    {
        _terminal.Session("start", "Settling ports");

        var answer = _terminal.Session("rules", "add", "Use port 27027 for the database, never \"27017\"");

        answer.Code.ShouldBe(0);
        _terminal.Read(".ai_context/rules/inst_001_use-port-27027-for-the-database-never-27.md").ShouldBe("""
            ---
            format: 1
            id: inst_001_use-port-27027-for-the-database-never-27
            quadrant: STRATEGIC
            persistence: HIGH
            temporal_scope: PERMANENT
            verification_required: MANDATORY
            explicitness: 0.95
            source: user
            active: true
            created_at: 2026-11-20T09:15:04+01:00
            produced_by: 2026-11-20-09-15-settling-ports-39to
            classified: { quadrant: STRATEGIC, persistence: HIGH, temporal_scope: PERMANENT }
            parameters: { port: 27027, forbidden_terms: ["27017"] }
            enforcement: record
            ---

            Use port 27027 for the database, never "27017"

            """);
        _terminal.Git("status", "--porcelain", "--", ".ai_context/rules").ShouldContain("?? .ai_context/");
    }

    [Fact, Trait("Requirement", "SES-34")]
    public void A_persons_word_stands_in_the_place_of_the_classifiers_which_is_kept_beside_it()
    {
        var added = _terminal.Session("rules", "add", "Rename the folder", "--quadrant", "OPERATIONAL", "--persistence", "variable", "--enforcement", "warn", "--json").Json;

        (Text(added, "quadrant"), Text(added, "persistence"), Text(added, "enforcement")).ShouldBe(("OPERATIONAL", "VARIABLE", "warn"));
        added.GetProperty("classified").GetProperty("quadrant").GetString().ShouldBe("TACTICAL");
        added.GetProperty("overridden").GetBoolean().ShouldBeTrue();
        added.GetProperty("produced_by").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact, Trait("Requirement", "SES-110")]
    public void A_rule_that_another_comes_in_place_of_keeps_every_other_byte()
    {
        const string Old = "---\r\n# of the first day\r\nid:   inst_024\r\nactive: true   # for now\r\nodd: { a: 1 }\r\n---\r\nWork through the checklist.\r\n";
        _terminal.Write(".ai_context/rules/inst_024_checklist.md", Old);

        var answer = _terminal.Session("rules", "add", "Close down in six phases", "--supersedes", "inst_024");

        answer.Out.ShouldContain("superseded inst_024_checklist");
        _terminal.Read(".ai_context/rules/inst_024_checklist.md").ShouldBe(Old.Replace("active: true ", "active: false ").Replace("odd: { a: 1 }\r\n", "odd: { a: 1 }\r\nsuperseded_by: inst_025_close-down-in-six-phases\r\n"));
        _terminal.Session("rules").Line.ShouldStartWith("inst_025_close-down-in-six-phases [");
        _terminal.Session("rules", "list", "--all").Out.ShouldContain("(superseded by inst_025_close-down-in-six-phases)");
    }

    [Fact, Trait("Requirement", "SES-110")]
    public void Deactivating_again_changes_nothing_and_a_rule_does_not_come_in_its_own_place()
    {
        _terminal.Write(".ai_context/rules/inst_001_prose.md", "Be kind.\n");

        _terminal.Session("rules", "deactivate", "inst_001").Out.ShouldStartWith("changed inst_001_prose");
        _terminal.Session("rules", "deactivate", "inst_001").Out.ShouldStartWith("unchanged inst_001_prose");

        _terminal.Read(".ai_context/rules/inst_001_prose.md").ShouldBe("---\nactive: false\n---\n\nBe kind.\n");
        _terminal.Session("rules", "deactivate", "inst_001", "--by", "inst_001_prose").Error.ShouldStartWith("error: rule inst_001_prose cannot come in its own place");
        _terminal.Session("rules", "show", "inst_9").ShouldBe(new Answer("", "error: no rule is called inst_9\nhint: git session rules list --all\n", 1));
    }

    [Fact, Trait("Requirement", "SES-34")]
    public void Reclassifying_changes_one_word()
    {
        _terminal.Session("rules", "add", "Rename the folder");
        var before = _terminal.Read(".ai_context/rules/inst_001_rename-the-folder.md");

        _terminal.Session("rules", "reclassify", "inst_001", "--quadrant", "system").Code.ShouldBe(0);

        _terminal.Read(".ai_context/rules/inst_001_rename-the-folder.md").ShouldBe(before.Replace("\nquadrant: TACTICAL\n", "\nquadrant: SYSTEM\n"));
        _terminal.Session("rules", "show", "inst_001").Out.ShouldContain("classified as: TACTICAL LOW IMMEDIATE");
        _terminal.Session("rules", "reclassify", "inst_001").Code.ShouldBe(2);
    }

    [Fact, Trait("Requirement", "SES-14")]
    public void A_list_names_what_is_wrong_in_rules_and_ends_well_where_all_can_be_read()
    {
        _terminal.Write(".ai_context/rules/inst_001_a.md", "---\nquadrant: VALUES\n---\nBe kind.\n");

        _terminal.Session("rules", "list").ShouldBe(new Answer(
            "inst_001_a [- -] Be kind.\n",
            "warning: .ai_context/rules/inst_001_a.md:2: expected one of strategic, operational, tactical, system, stochastic for quadrant\n",
            0));
        _terminal.Write(".ai_context/rules/inst_002_b.md", "---\nquadrant: [\n---\n");
        _terminal.Session("rules", "list").Code.ShouldBe(3);
    }

    [Fact, Trait("Requirement", "SES-06"), Trait("Requirement", "SES-08")]
    public void A_start_says_how_many_rules_there_are_and_whether_the_history_agrees()
    {
        const string History = """{ "version": "3.4", "instructions": [{ "id": "inst_001", "text": "One", "quadrant": "SYSTEM", "persistence": "HIGH", "active": true }, { "id": "inst_002", "text": "Two", "active": false }] }""";
        _terminal.Write(".claude/instruction-history.json", History);

        var none = _terminal.Session("start", "First").Out;
        var imported = _terminal.Session("rules", "import", ".claude/instruction-history.json").Out;
        var agreeing = _terminal.Session("start", "Second", "--beside").Out;
        _terminal.Session("rules", "deactivate", "inst_001");
        var differing = _terminal.Session("start", "Third", "--beside", "--json").Json.GetProperty("rules");

        none.ShouldContain("Instruction history: .claude/instruction-history.json has 2 instructions and there is no rule (git session rules import .claude/instruction-history.json)");
        imported.ShouldBe("added inst_001_one [SYSTEM HIGH] One\nadded inst_002_two [- -] Two (not active)\n2 rules added, 0 there already, 0 of no use\n");
        agreeing.ShouldContain("Rules: 1 active (1 SYSTEM; 1 HIGH), 1 inactive\nInstruction history: .claude/instruction-history.json has 2 instructions, as the rules say\n");
        (differing.GetProperty("active").GetInt32(), differing.GetProperty("inactive").GetInt32(), differing.GetProperty("history").GetProperty("differences").GetInt32()).ShouldBe((0, 2, 1));
    }

    [Fact]
    public void A_file_that_says_the_same_is_not_touched_by_an_export()
    {
        const string History = """{"instructions":[{"text":"One","id":"inst_001"}]}""";
        _terminal.Write("history.json", History);
        _terminal.Session("rules", "import", "history.json");

        _terminal.Session("rules", "export", "history.json").Line.ShouldBe("unchanged history.json: 1 instruction");
        _terminal.Session("rules", "export", "out/other.json").Line.ShouldBe("wrote out/other.json: 1 instruction");

        _terminal.Read("history.json").ShouldBe(History);
        _terminal.Read("out/other.json").ShouldBe("{\n  \"instructions\": [\n    {\n      \"id\": \"inst_001\",\n      \"text\": \"One\"\n    }\n  ]\n}\n");
        _terminal.Session("rules", "import", "nowhere.json").ShouldBe(new Answer("", "error: there is no file nowhere.json\nhint: ls\n", 1));
        _terminal.Git("diff", "--cached", "--name-only").ShouldBe("");
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
