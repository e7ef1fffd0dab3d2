using System.Runtime.InteropServices;
using System.Text;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>Gathers the documents of an index.</summary>
internal sealed class DocumentTableWriter
{
    private readonly List<DocumentRecord> _records = [];
    private readonly List<byte> _texts = [];

    public int Count => _records.Count;

    /// <param name="first">Its first passage.</param>
    /// <param name="words">How many words its passages have.</param>
    public void Add(RecallDocument document, FileTrace trace, int first, long words) => _records.Add(new DocumentRecord(
        trace.Size,
        trace.WrittenAt?.UtcTicks ?? DocumentRecord.None,
        document.At?.Ticks ?? DocumentRecord.None,
        words,
        first,
        document.Passages.Length,
        _texts.Count,
        Append(document.Path),
        Append(document.Session ?? ""),
        Append(document.Damage?.Expected ?? ""),
        document.Damage?.Line ?? 0,
        (short)(document.At?.Offset.TotalMinutes ?? 0),
        (byte)document.Kind,
        document.Damage is { IsNewer: true } ? (byte)1 : (byte)0));

    public byte[] ToBlock() => [.. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_records)), .. _texts];

    private int Append(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _texts.AddRange(bytes);
        return bytes.Length;
    }
}
