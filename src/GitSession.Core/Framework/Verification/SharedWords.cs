using System.Collections.Immutable;

namespace GitSession.Framework.Verification;

/// <summary>Tells by their words whether two texts speak of the same thing. A path is a text too: `src/TokenParser.cs` has the word parser.</summary>
internal static class SharedWords
{
    private const int ShortestWord = 3;
    private const int ShortestStem = 4;

    // They join words and say nothing themselves.
    private static readonly ImmutableHashSet<string> Empty = ["and", "for", "from", "into", "not", "our", "that", "the", "this", "with"];

    /// <summary>Whether one word at least stands in both.</summary>
    public static bool Any(string one, string other) => Of(one) is var words && Of(other).Any(word => Has(words, word));

    /// <summary>Whether they say the same: two words at least, and all words of the shorter one stand in the other.</summary>
    public static bool SameMatter(string one, string other)
    {
        var (shorter, longer) = (Of(one), Of(other));
        if (shorter.Count > longer.Count)
            (shorter, longer) = (longer, shorter);
        return shorter.Count >= 2 && shorter.TrueForAll(word => Has(longer, word));
    }

    /// <summary>Whether they are the same text, in whatever case.</summary>
    public static bool SameText(string one, string other) => one.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static List<string> Of(string text)
    {
        var (words, start) = (new List<string>(), 0);
        for (var at = 1; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1]) && !(char.IsLower(text[at - 1]) && char.IsUpper(text[at])))
                continue;
            var word = text[start..at].ToLowerInvariant();
            start = at;
            if (word.Length >= ShortestWord && !Empty.Contains(word))
                words.Add(word);
        }
        return words;
    }

    // "parser" is in "parsers", and "parse" in both.
    private static bool Has(List<string> words, string word) => words.Exists(other =>
        other == word || (Math.Min(other.Length, word.Length) >= ShortestStem && (other.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(other, StringComparison.Ordinal))));
}
