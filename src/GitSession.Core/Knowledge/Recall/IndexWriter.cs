using System.Runtime.InteropServices;
using System.Text;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>Makes an index of documents: which words stand where. It is laid out so that a query reads the places of its own words alone.</summary>
internal sealed class IndexWriter
{
    private readonly List<IndexedDocument> _documents = [];
    private readonly List<IndexedPassage> _passages = [];
    private readonly Dictionary<string, PlaceList> _words = new(StringComparer.Ordinal);

    public void Add(RecallDocument document, FileTrace trace)
    {
        var first = _passages.Count;
        for (var i = 0; i < document.Passages.Length; i++)
            AddPassage(document.Passages[i], Reach(document, i));
        _documents.Add(new IndexedDocument(trace, document.Kind, document.Session, document.At, first, _passages.Count - first) { Damage = document.Damage });
    }

    /// <param name="madeAt">When the documents were begun to be read.</param>
    public MemoryStream Write(DateTimeOffset madeAt)
    {
        var places = new MemoryStream();
        using var documents = Documents();
        var passages = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_passages));
        using var words = Words(places);
        var head = new IndexHead(madeAt, _documents.Count, documents.Length + IndexBlock.SumSize, passages.Length + IndexBlock.SumSize, words.Length + IndexBlock.SumSize);
        var index = new MemoryStream((int)(head.PlacesAt + places.Length));
        head.Write(index);
        IndexBlock.Write(index, Bytes(documents));
        IndexBlock.Write(index, passages);
        IndexBlock.Write(index, Bytes(words));
        index.Write(Bytes(places));
        return index;
    }

    private static ReadOnlySpan<byte> Bytes(MemoryStream stream) => stream.GetBuffer().AsSpan(0, (int)stream.Length);

    private void AddPassage(Passage passage, int reach)
    {
        var (position, mark, lookup) = (0, WordMark.Start, _words.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var reader = new WordReader(passage.Text); reader.Next(); position++)
        {
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, reader.Word, out _);
            (places ??= new PlaceList()).Add(_passages.Count, position);
            mark = WordMark.Add(mark, reader.Word);
        }
        _passages.Add(new IndexedPassage(mark, position, reach));
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

    private MemoryStream Documents()
    {
        var block = new MemoryStream();
        using var writer = new BinaryWriter(block, Encoding.UTF8, leaveOpen: true);
        foreach (var document in _documents)
            DocumentRecord.Write(writer, document);
        return block;
    }

    // In the order of their bytes: those that begin alike stand together, and so do their places.
    private MemoryStream Words(MemoryStream places)
    {
        var sorted = _words.Select(word => (Bytes: Encoding.UTF8.GetBytes(word.Key), Places: word.Value)).ToArray();
        Array.Sort(sorted, (one, other) => one.Bytes.AsSpan().SequenceCompareTo(other.Bytes));
        var block = new MemoryStream();
        using var writer = new BinaryWriter(block, Encoding.UTF8, leaveOpen: true);
        writer.Write(sorted.Length);
        var text = 0;
        foreach (var (bytes, list) in sorted)
        {
            writer.Write(text);
            writer.Write((uint)places.Length);
            text += bytes.Length;
            IndexBlock.Write(places, list.Bytes);
        }
        writer.Write(text);
        writer.Write((uint)places.Length);
        foreach (var (bytes, _) in sorted)
            writer.Write(bytes);
        return block;
    }
}
