using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using GitSession.Text;

namespace GitSession.Knowledge.Recall;

/// <summary>The documents of an index: their records, and behind them their texts, which are decoded when they are asked for.</summary>
internal sealed class DocumentTable
{
    private readonly byte[] _block;
    private readonly int _textsAt;

    /// <exception cref="InvalidDataException">The block holds fewer.</exception>
    public DocumentTable(byte[] block, int count)
    {
        (_block, Count, _textsAt) = (block, count, checked(count * Unsafe.SizeOf<DocumentRecord>()));
        if (count < 0 || _textsAt > block.Length)
            throw new InvalidDataException();
    }

    public int Count { get; }

    public ref readonly DocumentRecord this[int document] => ref MemoryMarshal.Cast<byte, DocumentRecord>(_block.AsSpan(0, _textsAt))[document];

    public string Path(int document) => Encoding.UTF8.GetString(PathBytes(document));

    public string? Session(int document) => this[document] is { SessionLength: > 0 } record ? Decode(record.TextAt + record.PathLength, record.SessionLength) : null;

    public DamagedDocument? Damage(int document) => this[document] is { DamageLength: > 0 } record
        ? new DamagedDocument(Path(document), record.DamageLine, Decode(record.TextAt + record.PathLength + record.SessionLength, record.DamageLength)) { IsNewer = record.Newer > 0 }
        : null;

    /// <summary>Goes on to the document with this path, or to where it would stand; the documents have to be in the order of their paths.</summary>
    public bool Reach(string path, ref int at)
    {
        for (; at < Count; at++)
        {
            if (Ascii.Equals(PathBytes(at), path))
                return true;
            if (string.CompareOrdinal(Path(at), path) is >= 0 and var order)
                return order == 0;
        }
        return false;
    }

    /// <summary>The document, from a place on, that holds a passage.</summary>
    public int Holding(int passage, int from)
    {
        while (this[from].End <= passage)
            from++;
        return from;
    }

    private ReadOnlySpan<byte> PathBytes(int document) => _block.AsSpan(_textsAt + this[document].TextAt, this[document].PathLength);

    private string Decode(int at, int length) => Encoding.UTF8.GetString(_block.AsSpan(_textsAt + at, length));
}
