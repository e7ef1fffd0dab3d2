using System.Collections.Immutable;
using System.Text;

namespace GitSession.Knowledge.Recall;

/// <summary>
/// An index of documents as it is asked. It is derived: it can be deleted at any time, and a document in it is believed only while its
/// file is the one that was read.
/// </summary>
internal sealed class RecallIndex
{
    private readonly Stream _stream;
    private readonly IndexFoot _foot;
    private readonly WordTable _words;

    /// <exception cref="InvalidDataException">It is none of this version, or damaged.</exception>
    private RecallIndex(Stream stream)
    {
        _stream = stream;
        _foot = IndexFoot.Read(stream);
        Documents = new DocumentTable(Block(_foot.DocumentsAt, _foot.Documents), _foot.DocumentCount);
        Passages = new PassageTable(stream, _foot.PassageCount);
        if (Documents.Count > 0 && Documents[^1].End > Passages.Count)
            throw new InvalidDataException();
        _words = new WordTable(Block(_foot.WordsAt, _foot.Words));
    }

    public DocumentTable Documents { get; }

    public PassageTable Passages { get; }

    public DateTimeOffset MadeAt => _foot.MadeAt;

    /// <summary>The index, or null where there is none that can be believed.</summary>
    public static RecallIndex? Open(Stream? stream) => Try(() => stream is null ? null : new RecallIndex(stream));

    /// <summary>What an index answers, or null where that shows that it is damaged.</summary>
    public static T? Try<T>(Func<T?> ask)
        where T : class
    {
        try
        {
            return ask();
        }
        catch (Exception damaged) when (damaged is IOException or InvalidDataException or ArgumentException or OverflowException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Adds how often, and how exactly, each passage has a unit: by passage, 2 for a word itself and 1 for one that begins with it.</summary>
    public void Find(RecallUnit unit, int[] found)
    {
        if (unit.Words is [var word])
            FindWord(word, unit.IsBeginning, found);
        else
            FindPhrase(unit.Words, found);
    }

    private void FindWord(string word, bool beginnings, int[] found)
    {
        var letters = Encoding.UTF8.GetBytes(word);
        var first = _words.LowerBound(letters);
        for (var i = first; i < _words.Count && (beginnings ? _words[i].StartsWith(letters) : _words[i].SequenceEqual(letters)); i++)
        {
            var weight = _words[i].Length == letters.Length ? 2 : 1;
            for (var places = new PlaceReader(PlacesOf(i)); places.Next();)
                found[places.Passage] += weight;
        }
    }

    private void FindPhrase(ImmutableArray<string> words, int[] found)
    {
        var begun = new List<(int Passage, int Position)>();
        for (var places = new PlaceReader(PlacesOf(words[0])); places.Next();)
            begun.Add((places.Passage, places.Position));
        for (var i = 1; i < words.Length; i++)
            begun = Followed(begun, new PlaceReader(PlacesOf(words[i])), i);
        foreach (var (passage, _) in begun)
            found[passage] += 2;
    }

    // Both are in order, so that one walk through them finds those that have the next word so far behind.
    private static List<(int Passage, int Position)> Followed(List<(int Passage, int Position)> begun, PlaceReader next, int behind)
    {
        var followed = new List<(int Passage, int Position)>();
        var isMore = next.Next();
        foreach (var (passage, position) in begun)
        {
            while (isMore && (next.Passage, next.Position).CompareTo((passage, position + behind)) < 0)
                isMore = next.Next();
            if (isMore && next.Passage == passage && next.Position == position + behind)
                followed.Add((passage, position));
        }
        return followed;
    }

    private ReadOnlySpan<byte> PlacesOf(string word)
    {
        var letters = Encoding.UTF8.GetBytes(word);
        var at = _words.LowerBound(letters);
        return at < _words.Count && _words[at].SequenceEqual(letters) ? PlacesOf(at) : [];
    }

    private ReadOnlySpan<byte> PlacesOf(int word) =>
        IndexBlock.Checked(IndexBlock.Read(_stream, _foot.PlacesAt + _words.PlacesOf(word), _words.PlacesOf(word + 1) - _words.PlacesOf(word)));

    // With its sum behind it, which copying would be needed to leave out.
    private byte[] Block(long offset, long length)
    {
        var block = IndexBlock.Read(_stream, offset, length);
        IndexBlock.Checked(block);
        return block;
    }
}
