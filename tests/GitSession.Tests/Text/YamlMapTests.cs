using System.Globalization;
using FsCheck.Fluent;
using GitSession.Memory;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

public class YamlMapTests
{
    [Fact]
    public void A_bracket_that_is_never_closed_is_called_that() =>
        Should.Throw<DamagedDocument>(() => YamlMap.Parse("x.yaml", "a: [1\nb: 2\n")).Expected.ShouldBe("YAML (every bracket closed, every escape a character)");

    [Theory]
    [InlineData("a: 1\nb: [1\nc: 2\n", 3)]
    [InlineData("a: 1\n\tb: 2\n", 2)]
    [InlineData("a: 1\na: 2\n", 2)]
    [InlineData("? [a, b]\n: 1\n? [a, b]\n: 2\n", 3)]
    [InlineData("a: 1\nb: \"\\q\"\n", 2)]
    [InlineData("a: 1\nb: *nobody\n", 2)]
    [InlineData("a: 1\nb\nc: 3\n", 3)]
    public void Damaged_yaml_is_named_with_its_path_and_line(string yaml, int line)
    {
        var error = Should.Throw<DamagedDocument>(() => YamlMap.Parse("a/x.yaml", yaml));

        error.Path.ShouldBe("a/x.yaml");
        error.Line.ShouldBeInRange(line - 1, line);
        error.Expected.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("- a\n- b\n")]
    [InlineData("just a text\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    public void Yaml_that_is_no_mapping_is_refused(string yaml) =>
        Should.Throw<DamagedDocument>(() => YamlMap.Parse("x.yaml", yaml)).Expected.ShouldContain("mapping");

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("\n\n")]
    public void Yaml_that_says_nothing_is_a_mapping_without_keys(string yaml) => YamlMap.Parse("x.yaml", yaml).Keys.ShouldBeEmpty();

    [Fact]
    public void A_value_of_the_wrong_kind_is_named_with_its_line()
    {
        var map = YamlMap.Parse("x.yaml", "text: [a]\ntime: noon\nnumber: many\ntruth: perhaps\nword: huge\nmap: a\nmaps: [a]\ntexts: { a: b }\n");

        Line(() => map.Text("text")).ShouldBe(1);
        Line(() => map.Time("time")).ShouldBe(2);
        Line(() => map.Number("number")).ShouldBe(3);
        Line(() => map.Truth("truth")).ShouldBe(4);
        Line(() => map.Word("word", Urgency.Low)).ShouldBe(5);
        Line(() => map.Map("map")).ShouldBe(6);
        Line(() => map.Maps("maps")).ShouldBe(7);
        Line(() => map.Texts("texts")).ShouldBe(8);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("+2")]
    [InlineData("1")]
    [InlineData("\"low, high\"")]
    [InlineData("\" \"")]
    public void A_word_is_one_of_the_words_and_no_number(string word)
    {
        var map = YamlMap.Parse("x.yaml", $"urgency: {word}\n");

        Should.Throw<DamagedDocument>(() => map.Word("urgency", Urgency.Low)).Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("HIGH")]
    [InlineData("high")]
    [InlineData("'High'")]
    public void A_word_is_read_in_any_case(string word) =>
        YamlMap.Parse("x.yaml", $"urgency: {word}\n").Word("urgency", Urgency.Low).ShouldBe(Urgency.High);

    [Fact]
    public void A_newer_format_is_refused_with_its_line()
    {
        var map = YamlMap.Parse("x.yaml", "id: a\nformat: 2\n");

        var error = Should.Throw<DamagedDocument>(() => map.RefuseNewerFormat(1));

        error.Line.ShouldBe(2);
        error.Expected.ShouldContain("upgrade");
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Brackets_that_nest_without_end_are_refused(char bracket) =>
        Should.Throw<DamagedDocument>(() => YamlMap.Parse("x.yaml", "a: " + new string(bracket, 100_000)));

    [Theory]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Blocks_that_nest_without_end_are_refused(string mark) =>
        Should.Throw<DamagedDocument>(() => YamlMap.Parse("x.yaml", "a:\n  " + string.Concat(Enumerable.Repeat(mark, 100_000)) + "b"));

    [Fact]
    public void Sixty_mappings_within_each_other_are_read()
    {
        var yaml = string.Concat(Enumerable.Range(0, 60).Select(depth => new string(' ', depth) + "a:\n"));

        YamlMap.Parse("x.yaml", yaml).Has("a").ShouldBeTrue();
    }

    [Fact]
    public void Aliases_that_multiply_are_no_burden()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Read(bomb + "? *a40\n: 1\nid: a\n");
        Read(bomb + "? { k: *a40 }\n: 1\nid: a\n");
    }

    [Theory]
    [InlineData("id: a\na: &a [*a]\n")]
    [InlineData("id: a\na: &a { b: *a }\n")]
    [InlineData("id: a\n? &a [*a]\n: 1\n")]
    public void A_value_within_itself_ends_no_program(string yaml) => Read(yaml);

    [Fact]
    public void A_line_of_a_megabyte_is_read() =>
        YamlMap.Parse("x.yaml", "a: " + new string('x', 1 << 20) + "\nb: 1\n").Number("b").ShouldBe(1);

    [Fact]
    public void A_file_of_many_keys_is_read()
    {
        var yaml = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"key_number_{i}: {{ a: {i} }}\n"));

        YamlMap.Parse("x.yaml", yaml).Map("key_number_19999").ShouldNotBeNull().Number("a").ShouldBe(19999);
    }

    [Fact]
    public void Whatever_stands_there_is_read_or_said_to_be_damaged() =>
        Law.Holds(Gen.Select(Gen.ListOf(Yaml), string.Concat), Read, times: 1500);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("null", null)]
    [InlineData("", null)]
    [InlineData("~", null)]
    public void A_truth_has_three_states(string written, bool? truth) =>
        YamlMap.Parse("x.yaml", $"achieved: {written}\n").Truth("achieved").ShouldBe(truth);

    [Theory]
    [InlineData("2026-11-20T09:15:04+01:00", "2026-11-20T09:15:04+01:00")]
    [InlineData("2026-11-20T09:15:04Z", "2026-11-20T09:15:04+00:00")]
    [InlineData("2026-11-20 09:15", "2026-11-20T09:15:00+00:00")]
    [InlineData("2026-11-20", "2026-11-20T00:00:00+00:00")]
    public void A_time_without_an_offset_is_the_same_for_every_clone(string written, string time) =>
        YamlMap.Parse("x.yaml", $"at: {written}\n").Time("at").ShouldBe(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));

    private static FsCheck.Gen<string> Yaml => Gen.Elements(
        "a", "b", ": ", ":", "\n", "\n", "  ", " ", "- ", "? ", "[", "]", "{", "}", ", ", "&a ", "*a ", "!t ", "!!map ", "|\n", ">-\n", "'", "\"",
        "\\", "#", " # c", "---\n", "...\n", "%YAML 1.1\n", "%TAG ! x\n", "%YAML 99999999999.1\n", "\\U00110000", "\\x0", "<<: ", "@", "`", "\t", "\r", "\0", "\uFEFF", "\uD800", "1", "null");

    private static void Read(string yaml)
    {
        try
        {
            YamlMap.Parse("x.yaml", yaml).Keys.ToList().ShouldNotBeNull();
        }
        catch (DamagedDocument error)
        {
            error.Path.ShouldBe("x.yaml");
        }
    }

    private static int Line(Func<object?> read) => Should.Throw<DamagedDocument>(() => read()).Line;
}
