using GitSession.Text;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>How an index keeps a document.</summary>
internal static class DocumentRecord
{
    private const long None = long.MinValue;

    public static void Write(BinaryWriter writer, IndexedDocument document)
    {
        writer.Write(document.Path);
        writer.Write((byte)document.Kind);
        writer.Write(document.Trace.Size);
        writer.Write(document.Trace.WrittenAt?.UtcTicks ?? None);
        writer.Write(document.Session ?? "");
        writer.Write(document.At?.Ticks ?? None);
        writer.Write((short)(document.At?.Offset.TotalMinutes ?? 0));
        writer.Write(document.Count);
        writer.Write(document.Damage?.Expected ?? "");
        if (document.Damage is { } damage)
        {
            writer.Write(damage.Line);
            writer.Write(damage.IsNewer);
        }
    }

    public static IndexedDocument Read(BinaryReader reader, int first)
    {
        var (path, kind, size, written, session) = (reader.ReadString(), (RecallKind)reader.ReadByte(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadString());
        var (at, offset, count, expected) = (reader.ReadInt64(), reader.ReadInt16(), reader.ReadInt32(), reader.ReadString());
        return new IndexedDocument(
            new FileTrace(path, size, written == None ? null : new DateTimeOffset(written, TimeSpan.Zero)),
            kind,
            session is "" ? null : session,
            at == None ? null : new DateTimeOffset(at, TimeSpan.FromMinutes(offset)),
            first,
            count)
        {
            Damage = expected is "" ? null : new DamagedDocument(path, reader.ReadInt32(), expected) { IsNewer = reader.ReadBoolean() },
        };
    }
}
