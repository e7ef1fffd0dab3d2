using FsCheck.Fluent;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

public class TextEditTests
{
    [Fact]
    public void Edits_at_once_are_what_they_are_one_by_one_from_the_end() =>
        Law.Holds(Hostile.Text.SelectMany(text => Edits(text.Length).Select(edits => (text, edits))), given =>
        {
            var one = given.text;
            foreach (var edit in given.edits.AsEnumerable().Reverse())
                one = one[..edit.Span.Start] + edit.Replacement + one[edit.Span.End..];

            TextEdit.Apply(given.text, given.edits.OrderByDescending(edit => edit.Span.Start)).ShouldBe(one);
        });

    [Fact]
    public void Texts_put_in_at_one_place_keep_their_order() =>
        TextEdit.Apply("ab", [TextEdit.Insert(1, "1"), TextEdit.Insert(1, "2"), new TextEdit(new TextSpan(1, 1), "3")]).ShouldBe("a123");

    [Fact]
    public void Without_an_edit_the_text_stays() => TextEdit.Apply("a\r\nb", []).ShouldBe("a\r\nb");

    // Spans that follow each other and do not touch.
    private static FsCheck.Gen<TextEdit[]> Edits(int length) =>
        Gen.ArrayOf(Gen.Choose(0, length)).Zip(Gen.Elements("", "x", "new\n")).Select(pair =>
        {
            var places = pair.Item1.Distinct().Order().ToArray();
            return places.Chunk(2).Where(two => two.Length == 2).Select(two => new TextEdit(TextSpan.Between(two[0], two[1]), pair.Item2)).ToArray();
        });
}
