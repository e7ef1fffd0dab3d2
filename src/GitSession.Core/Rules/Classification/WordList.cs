using System.Collections.Immutable;
using System.Text;

namespace GitSession.Rules.Classification;

/// <summary>The words of a text in lower case, so that a word is found as a whole: "now" is not in "know".</summary>
public sealed class WordList
{
    private readonly ImmutableArray<string> _words;
    private readonly string _joined;

    private WordList(ImmutableArray<string> words)
    {
        _words = words;
        _joined = $" {string.Join(' ', words)} ";
    }

    public bool IsEmpty => _words is [];

    public static WordList Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Replace('\u2019', '\''))
            plain.Append(char.IsLetterOrDigit(c) || c is '\'' ? char.ToLowerInvariant(c) : ' ');
        return new WordList([.. plain.ToString().Split(' ').Select(word => word.Trim('\'')).Where(word => word is not "")]);
    }

    /// <summary>Whether a word, or words that follow each other, stand in it.</summary>
    public bool Has(string phrase) => _joined.Contains($" {phrase} ", StringComparison.Ordinal);

    public bool HasAny(params IEnumerable<string> phrases) => phrases.Any(Has);

    public int Count(IEnumerable<string> phrases) => phrases.Count(Has);

    /// <summary>Whether one of the phrases stands in it and a word follows.</summary>
    public bool HasBefore(params IEnumerable<string> phrases) =>
        phrases.Any(phrase => _joined.IndexOf($" {phrase} ", StringComparison.Ordinal) is var at and >= 0 && at + phrase.Length + 2 < _joined.Length);

    /// <summary>Whether one of the first words stands before one of the second ones.</summary>
    public bool HasInOrder(IReadOnlyCollection<string> first, IReadOnlyCollection<string> second) =>
        _words.SkipWhile(word => !first.Contains(word)).Skip(1).Any(second.Contains);

    /// <summary>The words that stand right behind a word.</summary>
    public IEnumerable<string> After(string word) => _words.Zip(_words.Skip(1)).Where(pair => pair.First == word).Select(pair => pair.Second);

    /// <summary>The one of several words that stands last, where one that joins to the word before it does not count; null where there is none.</summary>
    public string? LastOf(IReadOnlyCollection<string> several, string joining)
    {
        var said = _words.Where((word, at) => several.Contains(word) && !(word == joining && at > 0 && several.Contains(_words[at - 1])));
        return said.LastOrDefault();
    }
}
