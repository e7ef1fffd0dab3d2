using System.Text;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

public class YamlWriterTests
{
    [Fact]
    public void Every_text_is_read_back_from_a_block() => Law.Holds(Hostile.Text, text =>
    {
        var yaml = YamlWriter.Block(YamlValue.Lines([("key", YamlValue.Text(text)), ("after", YamlValue.Text("it"))]), 0, "\n");

        var map = YamlMap.Parse("x.yaml", yaml);

        map.Text("key").ShouldBe(text);
        map.Text("after").ShouldBe("it");
    });

    [Fact]
    public void Every_text_is_read_back_from_a_flow() => Law.Holds(Hostile.Text, text =>
    {
        var inner = YamlValue.Map(("one", YamlValue.Text(text)), ("two", YamlValue.List([YamlValue.Text(text), YamlValue.Text(text)])));

        var map = YamlMap.Parse("x.yaml", "key: " + YamlWriter.Flow(inner) + "\n").Map("key").ShouldNotBeNull();

        map.Text("one").ShouldBe(text);
        map.Texts("two").ShouldBe([text, text]);
    });

    [Fact]
    public void Every_text_is_read_back_from_a_list() => Law.Holds(Hostile.Text, text =>
    {
        var list = YamlValue.List([YamlValue.Text(text), YamlValue.Text("b"), YamlValue.Text(text)]);

        var map = YamlMap.Parse("x.yaml", YamlWriter.Block(YamlValue.Lines([("key", list)]), 4, "\r\n"));

        map.Texts("key").ShouldBe([text, "b", text]);
    });

    [Fact]
    public void Every_text_is_read_back_from_mappings_in_a_list() => Law.Holds(Hostile.Text, text =>
    {
        var list = YamlValue.List(
        [
            YamlValue.Map(("a", YamlValue.Text(text)), ("b", YamlValue.Text(text))),
            YamlValue.Lines([("a", YamlValue.Text(text)), ("b", YamlValue.Text(text))]),
        ]);

        var maps = YamlMap.Parse("x.yaml", YamlWriter.Block(YamlValue.Lines([("key", list)]), 0, "\n")).Maps("key");

        maps.Select(map => (map.Text("a"), map.Text("b"))).ShouldBe([(text, text), (text, text)]);
    });

    [Fact]
    public void Every_text_is_read_back_as_a_key() => Law.Holds(Hostile.Text, text =>
    {
        var map = YamlMap.Parse("x.yaml", YamlWriter.Block(YamlValue.Lines([(text, YamlValue.Text("value"))]), 0, "\n"));

        map.Keys.ShouldBe([text]);
    });

    [Fact]
    public void Half_a_character_does_not_make_a_document_unreadable() => Law.Holds(Hostile.WithHalfCharacters, text =>
    {
        var yaml = YamlWriter.Block(YamlValue.Lines([("key", YamlValue.Text(text))]), 0, "\n");
        var bytes = Encoding.UTF8.GetBytes(yaml);

        YamlMap.Parse("x.yaml", Encoding.UTF8.GetString(bytes)).Text("key").ShouldBe(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    });

    [Fact]
    public void A_text_of_ours_is_always_one_line() => Law.Holds(Hostile.Text, text =>
        YamlWriter.Flow(YamlValue.Text(text)).ShouldNotContain(c => c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029'));

    [Theory]
    [InlineData("review calendar", "review calendar")]
    [InlineData("feature/x", "feature/x")]
    [InlineData("null", "\"null\"")]
    [InlineData("Yes", "\"Yes\"")]
    [InlineData("007", "\"007\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("", "\"\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    public void A_text_is_quoted_only_where_it_would_be_read_as_something_else(string text, string written) =>
        YamlWriter.Flow(YamlValue.Text(text)).ShouldBe(written);

    [Fact]
    public void A_text_of_many_thousand_characters_is_read_back()
    {
        var text = string.Concat(Enumerable.Repeat("a long text, ", 5000)).Trim();
        var node = YamlValue.Lines([("key", YamlValue.Text(text)), ("list", YamlValue.List([YamlValue.Map(("a", YamlValue.Text(text)), ("b", YamlValue.Text(text)))]))]);

        var map = YamlMap.Parse("x.yaml", YamlWriter.Block(node, 0, "\n"));

        map.Text("key").ShouldBe(text);
        map.Maps("list")[0].Text("b").ShouldBe(text);
    }

    [Fact]
    public void Times_numbers_and_truths_are_read_back()
    {
        var time = new DateTimeOffset(2026, 11, 20, 9, 15, 4, TimeSpan.FromHours(-3.5));
        var node = YamlValue.Lines(
            [("time", YamlValue.Time(time)), ("number", YamlValue.Number(-12)), ("yes", YamlValue.Truth(true)), ("open", YamlValue.Truth(null))]);

        var map = YamlMap.Parse("x.yaml", YamlWriter.Block(node, 0, "\n"));

        map.Time("time").ShouldBe(time);
        map.Number("number").ShouldBe(-12);
        map.Truth("yes").ShouldBe(true);
        map.Truth("open").ShouldBeNull();
    }
}
