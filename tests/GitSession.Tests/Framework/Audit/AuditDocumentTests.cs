using FsCheck.Fluent;
using GitSession.Framework.Audit;
using GitSession.Tests.Support;

namespace GitSession.Tests.Framework.Audit;

public class AuditDocumentTests
{
    private const string Path = ".ai_context/audit/some.yaml";

    [Fact]
    public void A_line_has_the_keys_that_are_promised_in_their_order()
    {
        var line = new AuditLine
        {
            At = Moments.Morning,
            Service = ServiceName.Boundaries,
            Action = "boundary_enforcement",
            Allowed = false,
            Domain = "TECHNICAL_IMPLEMENTATION",
            Boundary = "technical_architectural_change",
            Rule = "inst_031_architecture",
            Severity = "CRITICAL",
            Context = "src/db/schema.sql",
            Violations = [new AuditViolation("inst_031_architecture", "5 files", "CRITICAL")],
            Metadata = [("approved", "false"), ("files", "5"), ("score", "0.42")],
            DurationMs = 1,
        };

        var text = AuditDocument.Render(line);

        text.ShouldBe(
            "- { at: 2026-11-20T09:15:00+01:00, service: BoundaryEnforcer, action: boundary_enforcement, allowed: false, domain: TECHNICAL_IMPLEMENTATION, " +
            "boundary: technical_architectural_change, rule: inst_031_architecture, severity: CRITICAL, context: src/db/schema.sql, " +
            "violations: [{ rule: inst_031_architecture, text: 5 files, severity: CRITICAL }], metadata: { approved: false, files: 5, score: 0.42 }, duration_ms: 1 }\n");
    }

    [Fact]
    public void What_another_tool_made_too_long_is_read_as_far_as_a_log_goes()
    {
        var longest = new string('x', 5000);
        var facts = string.Join(", ", Enumerable.Range(0, 5000).Select(fact => $"k{fact}: v"));

        var line = AuditDocument.Parse(Path, $"- {{ at: 2026-11-20T09:15:00+01:00, service: {longest}, context: {longest}, violations: [{longest}], metadata: {{ {facts} }} }}\n").Lines.Single();

        (line.Service.Length, line.Context?.Length, line.Violations[0].Text.Length, line.Metadata.Length).ShouldBe((400, 400, 400, 100));
    }

    [Fact]
    public void An_item_of_more_than_a_million_characters_takes_no_other_with_it()
    {
        var good = "- { at: 2026-11-20T09:15:00+01:00, service: S }\n";

        var read = AuditDocument.Parse(Path, $"{good}- {{ at: 2026-11-20T09:15:00+01:00, service: S, context: {new string('x', 1_000_000)} }}\n{good}");

        (read.Lines.Length, read.Damaged.Single().Line).ShouldBe((2, 2));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var texts = Gen.Elements("a", "x: y", "- {", "}", "# no remark", "\"quoted\"", "it's", "null", "true", "1.5", "007", "é 漢 🙂", "[a, b]", "a, b", "*", "&", "|", "%", "@", "`");

        Law.Holds(texts.ListOf(9).Select(words => words.ToArray()), words =>
        {
            var line = new AuditLine
            {
                At = Moments.Morning,
                Service = words[0],
                Action = words[1],
                Domain = words[2],
                Boundary = words[3],
                Context = words[4],
                Violations = [new AuditViolation(words[5], words[6], null, words[7])],
                Metadata = [("key", words[8])],
            };

            var read = AuditDocument.Parse(Path, AuditDocument.Render(line) + AuditDocument.Render(line));

            read.Damaged.ShouldBeEmpty();
            read.Lines.Length.ShouldBe(2);
            AuditDocument.Render(read.Lines[0]).ShouldBe(AuditDocument.Render(line));
            (read.Lines[0] with { Violations = line.Violations, Metadata = line.Metadata }).ShouldBe(line);
        });
    }

    [Fact]
    public void A_violation_may_be_a_text_or_a_mapping()
    {
        const string text = """
            - { at: 2026-11-20T12:00:00Z, service: S, action: a, violations: [port 27017 used, { ruleId: inst_005, ruleText: Use 27027, severity: CRITICAL }] }

            """;

        var line = AuditDocument.Parse(Path, text).Lines.Single();

        line.Violations.ShouldBe([new AuditViolation(null, "port 27017 used"), new AuditViolation("inst_005", "Use 27027", "CRITICAL")]);
    }

    [Theory]
    [InlineData("- { at: 2026-11-20T12:00:00Z, service: S, act", 2)]
    [InlineData("- { at: yesterday, service: S, action: a }", 2)]
    [InlineData("- { at: 2026-11-20T12:00:00Z, action: a }", 2)]
    [InlineData("- just a text", 2)]
    [InlineData("- { at: 2026-11-20T12:00:00Z, service: S, allowed: perhaps }", 2)]
    [InlineData("- [1, 2]", 2)]
    [InlineData("- \"", 2)]
    public void A_damaged_line_is_named_and_takes_no_other_with_it(string damaged, int at)
    {
        const string whole = "- { at: 2026-11-20T12:00:00Z, service: S, action: a }\n";

        var read = AuditDocument.Parse(Path, whole + damaged + "\n" + whole);

        read.Lines.Length.ShouldBe(2);
        read.Damaged.ShouldHaveSingleItem().Line.ShouldBe(at);
    }

    [Fact]
    public void Items_over_several_lines_remarks_and_a_document_s_head_are_read()
    {
        const string text = "\uFEFF---\n# by another tool\n- at: 2026-11-20T12:00:00Z\n  service: S\n  metadata:\n    list: [1, 2]\n    figure: 3\n\n-   { at: 2026-11-20T12:00:00Z, service: T }\n";

        var read = AuditDocument.Parse(Path, text);

        read.Damaged.ShouldBeEmpty();
        read.Lines.Select(line => line.Service).ShouldBe(["S", "T"]);
        read.Lines[0].Metadata.ShouldBe([("figure", "3")]);
    }
}
