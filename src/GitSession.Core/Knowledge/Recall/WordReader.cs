using System.Globalization;
using System.Text;
using GitSession.Text;

namespace GitSession.Knowledge.Recall;

/// <summary>
/// Reads a text word by word. A word is a run of letters and digits, in lower case and without accents, so that "Zürich" and "zurich" are one.
/// Chinese and Japanese are written without spaces: there each character is a word.
/// </summary>
/// <param name="room">Of <see cref="Longest"/> letters, for the word that was read last.</param>
internal ref struct WordReader(string text, Span<char> room)
{
    // Of what is longer, such as an encoded image, only the beginning tells words apart.
    public const int Longest = 64;

    private readonly Span<char> _word = room;
    private int _length;

    /// <summary>The word as it is compared.</summary>
    public readonly ReadOnlySpan<char> Word => _word[.._length];

    /// <summary>Where it stands in the text.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>Goes on to the next word; false where there is none.</summary>
    public bool Next()
    {
        var start = Span.End;
        while (start < text.Length && Size(start) == 0)
            start++;
        _length = 0;
        var end = start;
        while (end < text.Length && (end == start || !StandsAlone(text[end])) && (Size(end) is > 0 and var size || (size = MarkSize(end)) > 0))
        {
            Add(text.AsSpan(end, size));
            end += size;
            if (StandsAlone(text[end - size]))
                break;
        }
        Span = TextSpan.Between(start, end);
        return end > start;
    }

    // How many UTF-16 units a letter or digit takes at a place; 0 where there is none.
    private readonly int Size(int at)
    {
        var c = text[at];
        if (char.IsAscii(c))
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        if (!char.IsSurrogate(c))
            return char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark ? 1 : 0;
        return Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetterOrDigit(rune) ? rune.Utf16SequenceLength : 0;
    }

    // An accent that stands behind its letter (Unicode's form D).
    private readonly int MarkSize(int at) => IsMark(text[at]) ? 1 : 0;

    private void Add(ReadOnlySpan<char> letter)
    {
        if (_length + letter.Length > Longest || IsMark(letter[0]))
            return;
        foreach (var c in letter)
            _word[_length++] = char.IsAscii(c) ? char.ToLowerInvariant(c) : PlainLetter.Of(char.ToLowerInvariant(c));
    }

    private static bool IsMark(char c) => !char.IsAscii(c) && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool StandsAlone(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF');
}
