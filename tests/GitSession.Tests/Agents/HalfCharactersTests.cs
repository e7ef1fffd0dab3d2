using GitSession.Cli.Agents;

namespace GitSession.Tests.Agents;

public sealed class HalfCharactersTests
{
    [Theory]
    [InlineData("""{"a":"plain"}""", """{"a":"plain"}""")]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"a":"\uDE00 b"}""", """{"a":"\ufffd b"}""")]
    [InlineData("""{"a":"\ud83d\ud83d\ude00"}""", """{"a":"\ufffd\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""", """{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"a":"\\ud83d"}""", """{"a":"\\ud83d"}""")]
    [InlineData("""{"a":"\\\ud83d"}""", """{"a":"\\\ufffd"}""")]
    [InlineData("""{"a":"\ud8""", """{"a":"\ud8""")]
    [InlineData("""{"a":"\ud83d\""", """{"a":"\ufffd\""")]
    public void An_escape_of_half_a_character_becomes_the_replacement_character(string json, string expected)
    {
        var text = HalfCharacters.Replace(json);

        text.ShouldBe(expected);
    }
}
