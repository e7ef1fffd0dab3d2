using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GitSession.Rules;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Rules;

public class InstructionRoundTripTests
{
    private static readonly string[] Names = ["text", "timestamp", "quadrant", "persistence", "active", "notes", "parameters", "session_id", "created_at", "format", "imported_text", "odd key: #", "", "explicitness", "superseded_by"];

    private static readonly string[] Scalars =
        ["null", "true", "false", "0", "-1", "1.50", "2e+5", "-3.25E-7", "\"\"", "\" a \"", "\"a\\r\\nb\"", "\"a\\n\\n  - b\\n---\\nc\"", "\"null\"", "\"12\"", "\"1e5\"", "\"2025-10-06T14:00:00Z\"", "\"VALUES\"", "\"a: b # c\"", "\"\\u0000\\u202e🔓\"", "\"*a\"", "\"{}\"", "\"'\""];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples", "Rules");

    private static Gen<string> Value(int depth) => depth is 0
        ? Gen.Elements(Scalars)
        : Gen.Frequency((4, Gen.Elements(Scalars)), (1, Block(Value(depth - 1))), (1, Members(Value(depth - 1), []).Select(members => $"{{{members}}}")));

    private static Gen<string> Instructions =>
        from count in Gen.Choose(0, 4)
        from items in (from id in Gen.Elements("inst_001", "inst_002", "inst_024_CONSOLIDATED", "odd id") from members in Members(Value(2), [$"\"id\": \"{id}\""]) select $"{{{members}}}").ArrayOf(count)
        from head in Members(Value(2), [$"\"instructions\": [{string.Join(',', items)}]"])
        select $"{{{head}}}";

    [Fact, Trait("Requirement", "SES-115")]
    public void What_is_imported_is_exported_value_for_value() =>
        Law.Holds(Instructions, history =>
        {
            var workspace = new InMemoryWorkspace(new FixedTime());

            new ImportRules(workspace).Run("history.json", history).Unusable.ShouldBeEmpty();

            Same(new ExportRules(workspace).Run().Text, history).ShouldBeTrue();
        });

    [Fact]
    public void Importing_what_was_exported_makes_the_same_rules() =>
        Law.Holds(Instructions, history =>
        {
            var (one, other) = (new InMemoryWorkspace(new FixedTime()), new InMemoryWorkspace(new FixedTime()));
            new ImportRules(one).Run("history.json", history);

            new ImportRules(other).Run("history.json", new ExportRules(one).Run().Text);

            Same(new ExportRules(other).Run().Text, history).ShouldBeTrue();
        }, times: 100);

    [Fact, Trait("Requirement", "SES-115")]
    public void A_whole_history_is_kept_with_fields_and_words_that_are_not_ours()
    {
        foreach (var file in Directory.GetFiles(Folder))
        {
            var (workspace, history) = (new InMemoryWorkspace(new FixedTime()), File.ReadAllText(file));

            var report = new ImportRules(workspace).Run("history.json", history);

            (report.Added.Length, report.There.Length, report.Unusable.Length).ShouldBe((18, 0, 0));
            Same(new ExportRules(workspace).Run().Text, history).ShouldBeTrue();
        }
    }

    [Fact]
    public void Importing_twice_changes_nothing()
    {
        var (workspace, history) = (new InMemoryWorkspace(new FixedTime()), File.ReadAllText(Path.Combine(Folder, "instruction-history-3.4.json")));
        new ImportRules(workspace).Run("history.json", history);
        var before = Texts(workspace);

        var report = new ImportRules(workspace).Run("history.json", history);

        (report.Added.Length, report.There.Length, report.There.Count(there => there.Differs)).ShouldBe((0, 18, 0));
        Texts(workspace).ShouldBe(before);
    }

    [Fact]
    public void What_cannot_be_used_is_named_with_its_line_and_the_rest_goes_on()
    {
        var workspace = new InMemoryWorkspace(new FixedTime());

        var report = new ImportRules(workspace).Run("history.json", """
            { "instructions": [
              { "text": "no id" },
              "a text",
              { "id": "inst_003", "twice": 1,
                "twice": 2 },
              { "id": "inst_004", "text": "\ud800" },
              { "id": "inst_005", "text": "good" }
            ] }
            """);

        report.Added.Select(rule => rule.Id).ShouldBe(["inst_005_good"]);
        report.Unusable.Select(damaged => (damaged.Path, damaged.Line)).ShouldBe([("history.json", 2), ("history.json", 3), ("history.json", 5), ("history.json", 6)]);
    }

    [Theory]
    [InlineData("{ \"rules\": [] }", 1, "the key instructions with a list")]
    [InlineData("{\n \"instructions\": {} }", 2, "the key instructions with a list")]
    [InlineData("[]", 1, "a JSON object")]
    public void What_is_no_instruction_history_is_damaged(string text, int line, string expected)
    {
        var damaged = Should.Throw<DamagedDocument>(() => new ImportRules(new InMemoryWorkspace(new FixedTime())).Run("history.json", text));

        (damaged.Line, damaged.Expected).ShouldBe((line, expected));
    }

    [Fact]
    public void What_a_person_changed_since_is_exported_and_a_second_import_leaves_it()
    {
        var workspace = new InMemoryWorkspace(new FixedTime());
        const string History = """{ "instructions": [{ "id": "inst_001", "text": "Be kind", "quadrant": "VALUES" }] }""";
        new ImportRules(workspace).Run("history.json", History);
        new ChangeRule(workspace).Reclassify("inst_001", Quadrant.Strategic, null);

        var report = new ImportRules(workspace).Run("history.json", History);

        report.There.Single().Differs.ShouldBeTrue();
        Same(new ExportRules(workspace).Run().Text, History.Replace("VALUES", "STRATEGIC")).ShouldBeTrue();
    }

    private static Gen<string> Block(Gen<string> value) => from count in Gen.Choose(0, 3) from items in value.ArrayOf(count) select $"[{string.Join(',', items)}]";

    private static Gen<string> Members(Gen<string> value, string[] first) =>
        from names in Gen.Shuffle(Names)
        from count in Gen.Choose(0, 6)
        from values in value.ArrayOf(count)
        select string.Join(", ", first.Concat(names.Take(count).Zip(values, (name, said) => $"{JsonSerializer.Serialize(name)}: {said}")));

    private static bool Same(string one, string other) =>
        JsonValues.Same((one, JsonText.Parse("one", one)), (other, JsonText.Parse("other", other)))
        && JsonElement.DeepEquals(JsonDocument.Parse(one).RootElement, JsonDocument.Parse(other).RootElement);

    private static string Texts(InMemoryWorkspace workspace) => string.Join('\n', workspace.List(".ai_context").Select(path => path + "\n" + workspace.Read(path)));
}
