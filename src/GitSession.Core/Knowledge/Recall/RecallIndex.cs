using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace GitSession.Knowledge.Recall;

/// <summary>
/// An index of documents as it is asked. It is derived: it can be deleted at any time, and a document in it is believed only while its
/// file is the one that was read.
/// </summary>
internal sealed class RecallIndex
{
    private readonly Stream _stream;
    private readonly IndexHead _head;
    private readonly byte[] _passages;
    private readonly byte[] _words;

    /// <exception cref="InvalidDataException">It is none of this version, or damaged.</exception>
    private RecallIndex(Stream stream)
    {
        _stream = stream;
        _head = IndexHead.Read(stream);
        Documents = ReadDocuments(IndexBlock.Checked(IndexBlock.Read(stream, IndexHead.Size, _head.Documents)), _head.DocumentCount);
        _passages = IndexBlock.Read(stream, _head.PassagesAt, _head.Passages);
        if (MemoryMarshal.Cast<byte, IndexedPassage>(IndexBlock.Checked(_passages)).Length < (Documents is [.., var last] ? last.First + last.Count : 0))
            throw new InvalidDataException();
        _words = IndexBlock.Checked(IndexBlock.Read(stream, _head.WordsAt, _head.Words)).ToArray();
        WordCount = _words.Length >= sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(_words) : 0;
        if (WordCount < 0 || _words.Length < TextAt)
            throw new InvalidDataException();
    }

    public ImmutableArray<IndexedDocument> Documents { get; }

    public ReadOnlySpan<IndexedPassage> Passages => MemoryMarshal.Cast<byte, IndexedPassage>(_passages.AsSpan(0, _passages.Length - IndexBlock.SumSize));

    public DateTimeOffset MadeAt => _head.MadeAt;

    private int WordCount { get; }

    // Behind the number of words stand two numbers for each, and for what would come behind the last: where its letters begin, and its places.
    private int TextAt => sizeof(int) + ((WordCount + 1) * 2 * sizeof(int));

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

    /// <summary>How often, and how exactly, each passage has a unit: by passage, 2 for a word itself and 1 for one that begins with it.</summary>
    public int[] Find(RecallUnit unit)
    {
        var found = new int[Passages.Length];
        if (unit.Words is [var word])
            AddWord(found, word, unit.IsBeginning);
        else
            AddPhrase(found, unit.Words);
        return found;
    }

    private void AddWord(int[] found, string word, bool beginnings)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        var first = LowerBound(bytes);
        var last = first;
        while (last < WordCount && (beginnings ? Word(last).StartsWith(bytes) : Word(last).SequenceEqual(bytes)))
            last++;
        if (first == last)
            return;
        var (start, end) = (PlacesOf(first), PlacesOf(last));
        var block = IndexBlock.Read(_stream, _head.PlacesAt + start, end - start);
        for (var i = first; i < last; i++)
        {
            var (from, until) = ((int)(PlacesOf(i) - start), (int)(PlacesOf(i + 1) - start));
            IndexBlock.Checked(block.AsSpan(from, until - from));
            var weight = Word(i).Length == bytes.Length ? 2 : 1;
            foreach (var (passage, _) in PlaceList.Read(block, from, until - IndexBlock.SumSize))
                found[passage] += weight;
        }
    }

    private void AddPhrase(int[] found, ImmutableArray<string> words)
    {
        var begun = PlacesOf(words[0]).ToHashSet();
        for (var i = 1; i < words.Length && begun.Count > 0; i++)
            begun.IntersectWith(PlacesOf(words[i]).Select(place => (place.Passage, place.Position - i)).ToList());
        foreach (var (passage, _) in begun)
            found[passage] += 2;
    }

    private IEnumerable<(int Passage, int Position)> PlacesOf(string word)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        var at = LowerBound(bytes);
        if (at == WordCount || !Word(at).SequenceEqual(bytes))
            return [];
        var block = IndexBlock.Read(_stream, _head.PlacesAt + PlacesOf(at), PlacesOf(at + 1) - PlacesOf(at));
        return PlaceList.Read(block, 0, IndexBlock.Checked(block).Length);
    }

    private int LowerBound(ReadOnlySpan<byte> word)
    {
        var (low, high) = (0, WordCount);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Word(middle).SequenceCompareTo(word) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private ReadOnlySpan<byte> Word(int index) => _words.AsSpan()[(TextAt + (int)Number(index, 0))..(TextAt + (int)Number(index + 1, 0))];

    private long PlacesOf(int index) => Number(index, 1);

    private uint Number(int index, int which) => BinaryPrimitives.ReadUInt32LittleEndian(_words.AsSpan(sizeof(int) * (1 + (2 * index) + which)));

    private static ImmutableArray<IndexedDocument> ReadDocuments(ReadOnlySpan<byte> block, int count)
    {
        using var reader = new BinaryReader(new MemoryStream(block.ToArray()), Encoding.UTF8);
        var documents = ImmutableArray.CreateBuilder<IndexedDocument>(Math.Clamp(count, 0, block.Length));
        var first = 0;
        for (var i = 0; i < count; i++)
        {
            documents.Add(DocumentRecord.Read(reader, first));
            first = checked(first + documents[^1].Count);
        }
        return documents.ToImmutable();
    }
}
