using System.Globalization;
using System.Text;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Text;

public class SafeTextTests
{
    [Fact]
    public void A_line_has_no_breaks_and_no_control_characters() => Law.Holds(Hostile.Text, text =>
    {
        var line = SafeText.OneLine(text);

        line.EnumerateRunes().ShouldNotContain(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
            || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LineSeparator || Rune.GetUnicodeCategory(rune) == UnicodeCategory.ParagraphSeparator);
        line.ShouldBe(line.Trim());
        SafeText.OneLine(line).ShouldBe(line);
    });

    [Fact]
    public void Lines_keep_their_breaks_and_nothing_else_that_controls() => Law.Holds(Hostile.Text, text =>
    {
        var lines = SafeText.Lines(text);

        lines.EnumerateRunes().ShouldNotContain(rune => rune.Value != '\n' && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control);
        SafeText.Lines(lines).ShouldBe(lines);
    });

    [Fact]
    public void What_is_cleaned_can_be_written_as_utf8() => Law.Holds(Hostile.WithHalfCharacters, text =>
    {
        var line = SafeText.OneLine(text);

        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)).ShouldBe(line);
    });

    [Theory]
    [InlineData("one\ntwo\tthree", "one two three")]
    [InlineData("one\r\ntwo", "one two")]
    [InlineData("\u001B[31mred\u001B[0m", "[31mred[0m")]
    [InlineData("user\u202Etxt.exe", "usertxt.exe")]
    [InlineData("  日本 🔓  ", "日本 🔓")]
    public void A_text_from_outside_becomes_one_line(string text, string line) => SafeText.OneLine(text).ShouldBe(line);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u0001\u202E")]
    public void A_phrase_of_which_nothing_is_left_is_refused(string text)
    {
        Phrase.Optional(text).ShouldBeNull();
        Should.Throw<Refusal>(() => Phrase.Required(text)).Reason.ShouldBe(RefusalReason.EmptyText);
    }

    [Fact]
    public void A_phrase_that_no_person_reads_is_refused()
    {
        Phrase.Required(new string('x', Phrase.MaxLength)).Length.ShouldBe(Phrase.MaxLength);

        var refusal = Should.Throw<Refusal>(() => Phrase.Required(new string('x', Phrase.MaxLength + 1)));

        refusal.Reason.ShouldBe(RefusalReason.TextTooLong);
        refusal.Others.ShouldBe(["4001", "4000"]);
    }
}
