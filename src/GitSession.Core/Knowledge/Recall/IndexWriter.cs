using System.Runtime.InteropServices;
using System.Text;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>
/// Makes an index of documents: which words stand where. Passages are written as they come; what has to wait for the last document is kept in few
/// bytes, and no text is. It is laid out so that a query reads the places of its own words alone.
/// </summary>
internal sealed class IndexWriter(Stream stream)
{
    private readonly DocumentTableWriter _documents = new();
    private readonly PassageTableWriter _passages = new(stream);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly PlaceLists _places = new();

    public void Add(RecallDocument document, FileTrace trace)
    {
        var (first, words) = (_passages.Count, 0L);
        for (var i = 0; i < document.Passages.Length; i++)
            words += AddPassage(document.Passages[i], Reach(document, i));
        _documents.Add(document, trace, first, words);
    }

    /// <summary>Writes what is left. Nothing can be added any more.</summary>
    /// <param name="madeAt">When the documents were begun to be read.</param>
    public void Finish(DateTimeOffset madeAt)
    {
        _passages.Flush();
        var documents = _documents.ToBlock();
        IndexBlock.Write(stream, documents);
        var sorted = _words.Select(word => (Letters: Encoding.UTF8.GetBytes(word.Key), List: word.Value)).ToArray();
        Array.Sort(sorted, (one, other) => one.Letters.AsSpan().SequenceCompareTo(other.Letters));
        var words = Words(sorted);
        IndexBlock.Write(stream, words);
        WritePlaces(sorted);
        new IndexFoot(madeAt, _passages.Count, _documents.Count, documents.Length + IndexBlock.SumSize, words.Length + IndexBlock.SumSize).Write(stream);
    }

    private int AddPassage(Passage passage, int reach)
    {
        var (position, mark, lookup) = (0, WordMark.Start, _words.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var reader = new WordReader(passage.Text, stackalloc char[WordReader.Longest]); reader.Next(); position++)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, reader.Word, out var isKnown);
            if (!isKnown)
                list = _places.Begin();
            _places.Add(list, _passages.Count, position);
            mark = WordMark.Add(mark, reader.Word);
        }
        _passages.Add(new IndexedPassage(mark, position, reach));
        return position;
    }

    private static int Reach(RecallDocument document, int heading)
    {
        var level = document.Passages[heading].Level;
        if (level == 0)
            return -1;
        var end = heading + 1;
        while (end < document.Passages.Length && document.Passages[end].Level is var next && (next == 0 || next > level))
            end++;
        return end - heading - 1;
    }

    // As WordTable reads them.
    private byte[] Words((byte[] Letters, int List)[] sorted)
    {
        using var block = new MemoryStream();
        using var writer = new BinaryWriter(block);
        var (letters, places) = (0, 0u);
        writer.Write(sorted.Length);
        foreach (var word in sorted)
        {
            writer.Write(letters);
            writer.Write(places);
            letters += word.Letters.Length;
            places = checked(places + (uint)(_places.LengthOf(word.List) + IndexBlock.SumSize));
        }
        writer.Write(letters);
        writer.Write(places);
        foreach (var word in sorted)
            writer.Write(word.Letters);
        return block.ToArray();
    }

    private void WritePlaces((byte[] Letters, int List)[] sorted)
    {
        var bytes = new byte[sorted.Select(word => _places.LengthOf(word.List)).DefaultIfEmpty().Max()];
        foreach (var (_, list) in sorted)
        {
            var places = bytes.AsSpan(0, _places.LengthOf(list));
            _places.Copy(list, places);
            IndexBlock.Write(stream, places);
        }
    }
}
