using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

public class JsonEditTests
{
    private const string Ours = "ours";

    [Fact]
    public void What_was_put_into_a_text_comes_out_again_to_the_byte() =>
        Law.Holds(JsonSamples.Texts.Zip(Gen.Choose(0, 100)), given =>
        {
            var (text, chosen) = given;
            var root = JsonText.Parse("a.json", text);
            var into = Holders(root).ElementAt(chosen % Holders(root).Count());

            var with = JsonEdit.Append(text, root, into, into.Kind is JsonValueKind.Object ? "new" : null, Value());

            Words(JsonText.Parse("a.json", with)).ShouldContain(Ours);
            JsonEdit.Remove(with, Way([JsonText.Parse("a.json", with)])).ShouldBe(text);
        });

    [Fact]
    public void What_was_put_in_one_after_the_other_comes_out_again_to_the_byte() =>
        Law.Holds(JsonSamples.Texts.Zip(Gen.Choose(1, 4)), given =>
        {
            var with = given.Item1;
            for (var i = 0; i < given.Item2; i++)
                with = JsonEdit.Append(with, JsonText.Parse("a.json", with), JsonText.Parse("a.json", with), $"new{i}", Value());

            string? without = with;
            for (var i = 0; i < given.Item2; i++)
                without = JsonEdit.Remove(without ?? "", Way([JsonText.Parse("a.json", without ?? "")]));

            without.ShouldBe(given.Item1);
        });

    [Theory]
    [InlineData("{\n\t\"a\": 1 // why\n}\n", "{\n\t\"a\": 1, // why\n\t\"b\": 2\n}\n")]
    [InlineData("{\r\n  \"a\": 1,\r\n}", "{\r\n  \"a\": 1,\r\n  \"b\": 2,\r\n}")]
    [InlineData("{\"a\":1}", "{\"a\":1, \"b\": 2}")]
    [InlineData("\uFEFF{}", "\uFEFF{\"b\": 2}")]
    public void A_member_is_put_behind_the_others_in_their_own_layout(string text, string expected)
    {
        var root = JsonText.Parse("a.json", text);

        JsonEdit.Append(text, root, root, "b", JsonValue.Create(2)).ShouldBe(expected);
    }

    [Fact]
    public void A_comment_to_the_end_of_a_line_swallows_nothing_that_stood_behind_what_is_taken_out()
    {
        const string Text = "{\"a\": 1, // why\n \"x\": [ \"ours\" ], \"b\": 2\n}";

        var without = JsonEdit.Remove(Text, Way([JsonText.Parse("a.json", Text)]));

        JsonText.Parse("a.json", without ?? "").Member("b").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("", 1, "JSON")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", 3, "JSON")]
    [InlineData("\n[1]", 2, "a JSON object")]
    [InlineData("{} {}", 1, "JSON")]
    public void What_is_no_object_is_damaged_and_the_line_is_named(string text, int line, string expected)
    {
        var damaged = Should.Throw<DamagedDocument>(() => { JsonText.Parse("a.json", text); });

        (damaged.Line, damaged.Expected).ShouldBe((line, expected));
    }

    private static JsonObject Value() => new() { ["inner"] = new JsonArray(Ours) };

    private static IEnumerable<JsonPart> Holders(JsonPart part) =>
        part.Parts.SelectMany(Holders).Concat(part.Kind is JsonValueKind.Object or JsonValueKind.Array ? [part] : []);

    private static IEnumerable<string?> Words(JsonPart part) => part.Parts.SelectMany(Words).Append(part.Words);

    private static ImmutableArray<JsonPart> Way(ImmutableArray<JsonPart> way)
    {
        if (way[^1].Words is Ours)
            return way;
        var next = way[^1].Parts.LastOrDefault(part => Words(part).Contains(Ours, StringComparer.Ordinal));
        return next is null ? way : Way(way.Add(next));
    }
}
