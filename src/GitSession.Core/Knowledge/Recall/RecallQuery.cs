using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>What is looked for: words, and phrases in quotation marks. What is joined by anything but a space, as in `14:00`, stands together.</summary>
public sealed record RecallQuery(ImmutableArray<RecallUnit> Units)
{
    /// <exception cref="Refusal">It is empty, or has no letter and no digit.</exception>
    public static RecallQuery Parse(string text)
    {
        var units = ImmutableArray.CreateBuilder<RecallUnit>();
        var parts = Phrase.Required(text).Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var isQuoted = i % 2 == 1 && i < parts.Length - 1; // a mark that nothing closes quotes nothing
            foreach (var said in isQuoted ? [parts[i]] : parts[i].Split(' '))
            {
                if (WordsOf(said) is { Length: > 0 } words)
                    units.Add(new RecallUnit(words, isQuoted));
            }
        }
        return units.Count > 0
            ? new RecallQuery([.. units.DistinctBy(unit => (string.Join(' ', unit.Words), unit.IsQuoted))])
            : throw new Refusal(RefusalReason.NothingToFind, SafeText.OneLine(text));
    }

    /// <summary>Where words that are looked for stand in a text.</summary>
    public ImmutableArray<TextSpan> HitsIn(string text)
    {
        var hits = ImmutableArray.CreateBuilder<TextSpan>();
        for (var reader = new WordReader(text, stackalloc char[WordReader.Longest]); reader.Next();)
        {
            foreach (var unit in Units)
            {
                if (unit.Finds(reader.Word))
                {
                    hits.Add(reader.Span);
                    break;
                }
            }
        }
        return hits.ToImmutable();
    }

    private static ImmutableArray<string> WordsOf(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        for (var reader = new WordReader(text, stackalloc char[WordReader.Longest]); reader.Next();)
            words.Add(reader.Word.ToString());
        return words.ToImmutable();
    }
}
