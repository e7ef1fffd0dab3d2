using FsCheck.Fluent;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

public class PlainYamlTests
{
    private static readonly string[] Pieces =
    [
        " ", "  ", "    ", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "- ", "key: ", "a: ", "b:", ": ", ":", "'", "\"", "it''s", "\\n", "\\u00e9", "\\x41", "\\", "{ ", " }", "[", "]", ", ", ",",
        "text", "two words", "# c", " # c", "#", "null", "-5", "-", "--", "---", "...", "?", "? ", "*a", "&a ", "!t ", "|", ">", "%", "@", "`", "2026-11-20T09:15:04+01:00", "é", "😀", "\t",
        "a:b", "x: y", "{ a: b, c: [d, e] }", "{ id: k3, text: \"q, x\" }", "''", "\"\"", "~", "k.e-y_1: v", "\u0085", "\ufeff", "1: 2", "\"q\": 1", "\"q\":", "'k': ", "\n\"a\": ", "\n  'it''s':\n", "a: b\n", "a:\n", "- a\n", "    - a\n", "  a: b\n", "\n\n", "#c\n", "  # c\n",
    ];

    private static readonly string[] Documents =
    [
        "session:\n  id: abc\n  list:\n    - { id: k3, text: Thing 1, at: 2026-11-20T09:15:04+01:00 }\n    - { id: k4, text: \"a: b\" }\n  goals: []\n  n: null\n",
        "format: 1 # c\nmode: ops\n# whole\nsession: { a: 12h, b: { c: 2 } }\nlist:\n- a\n- b: c\n  d: e\n- [x, y]\nlast:\n",
        "carried:\n  \"2bac\": { opened_in: x, times: 1 }\n  'a b':\n  - c\n  \"q:\\n # x\":\n    \"586d\": y # c\nlast: { \"1e3\": \"29d178\", 'a,b': [x] }\n",
        "  { at: x, b: false, v: [{ rule: a, text: 'it''s' }] }",
        "goals:\n  - description: Clear inbox\n    achieved: true\n  - description: b\n    achieved: null\nq: \"x\\n\\u00e9\"\n",
    ];

    [Fact]
    public void What_it_reads_of_any_text_is_what_YamlDotNet_reads() => Law.Holds(Gen.Elements(Pieces).ListOf().Select(string.Concat), IsTheSame);

    [Fact]
    public void What_it_reads_of_a_document_that_was_changed_somewhere_is_what_YamlDotNet_reads() => Law.Holds(
        from document in Gen.Elements(Documents)
        from at in Gen.Choose(0, document.Length)
        from removed in Gen.Choose(0, 3)
        from piece in Gen.Elements(Pieces)
        select document.Remove(at, Math.Min(removed, document.Length - at)).Insert(at, piece),
        IsTheSame);

    [Theory]
    [MemberData(nameof(Plain))]
    public void It_reads_what_this_program_writes(string document) => PlainYaml.Read(document).ShouldNotBeNull();

    [Fact]
    public void It_reads_every_text_that_this_program_writes_on_one_line() => Law.Holds(Hostile.Text, text =>
    {
        var yaml = YamlWriter.Block(YamlValue.Lines([("key", YamlValue.List([YamlValue.Map(("text", YamlValue.Text(text.Replace('\0', ' '))))]))]), 0, "\n");

        if (PlainYaml.Read(yaml) is not null)
            YamlMap.Parse("x.yaml", yaml).Maps("key").ShouldHaveSingleItem().Text("text").ShouldBe(text.Replace('\0', ' '));
        IsTheSame(yaml);
    });

    [Theory]
    [InlineData("a: &x b\n")]
    [InlineData("a: *x\n")]
    [InlineData("a: !t b\n")]
    [InlineData("a: |\n  b\n")]
    [InlineData("a: b\n  c\n")]
    [InlineData("a: b: c\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("---\na: b\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: b\r\n")]
    [InlineData("a: { b: c,\n  d: e }\n")]
    [InlineData("a: [b\n")]
    [InlineData("a: \"b\n")]
    [InlineData("\"a\n  b\": c\n")]
    [InlineData("\"a\"\n")]
    [InlineData("\"a\" : b\n")]
    [InlineData("\"a\":b\n")]
    [InlineData("{ \"a\":b }\n")]
    [InlineData("\"a\": b\na: c\n")]
    [InlineData("")]
    public void What_is_rare_or_wrong_is_left_to_YamlDotNet(string yaml) => PlainYaml.Read(yaml).ShouldBeNull();

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void What_nests_deeply_is_left_to_it_too(char bracket) =>
        PlainYaml.Read(string.Concat(Enumerable.Repeat(bracket is '{' ? "{ a: " : "[", 200_000))).ShouldBeNull();

    [Fact]
    public void So_is_what_is_indented_ever_further() =>
        PlainYaml.Read(string.Concat(Enumerable.Range(0, 2_000).Select(depth => new string(' ', depth) + "a:\n"))).ShouldBeNull();

    public static TheoryData<string> Plain => [.. Documents];

    private static void IsTheSame(string yaml)
    {
        if (PlainYaml.Read(yaml) is { } read)
            Shown(read).ShouldBe(Shown(new YamlReader(yaml).Roots().ShouldHaveSingleItem()), yaml);
    }

    private static string Shown(YamlNode node) => $"{node.Start} to {node.End}: " + node switch
    {
        YamlScalarNode scalar => $"{scalar.Style} {scalar.HasAnchor} {scalar.Value}",
        YamlMappingNode map => $"{map.Style} {{ {string.Join(" | ", map.Children.Select(child => $"{Shown(child.Key)} = {Shown(child.Value)}"))} }}",
        YamlSequenceNode list => $"{list.Style} [ {string.Join(" | ", list.Children.Select(Shown))} ]",
        _ => "",
    };
}
