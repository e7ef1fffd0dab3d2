using System.Text;

namespace GitSession.Knowledge.Recall;

/// <summary>
/// What an index ends with: where its blocks lie, and when its documents were begun to be read. It comes last, because the passages,
/// which come first, are written while documents are read.
/// </summary>
/// <param name="Documents">The length of the block of documents, which follows the passages.</param>
/// <param name="Words">The length of the block of words, which follows that; behind it are the places of each word, a block each.</param>
internal sealed record IndexFoot(DateTimeOffset MadeAt, int PassageCount, int DocumentCount, long Documents, long Words)
{
    private static readonly byte[] Version = Encoding.ASCII.GetBytes("git-session recall index 2\n");

    public long DocumentsAt => PassageTable.LengthOf(PassageCount);

    public long WordsAt => DocumentsAt + Documents;

    public long PlacesAt => WordsAt + Words;

    private static int Size => Version.Length + (3 * sizeof(long)) + (2 * sizeof(int)) + IndexBlock.SumSize;

    public void Write(Stream stream)
    {
        using var block = new MemoryStream();
        using var writer = new BinaryWriter(block);
        writer.Write(Version);
        writer.Write(MadeAt.UtcTicks);
        writer.Write(PassageCount);
        writer.Write(DocumentCount);
        writer.Write(Documents);
        writer.Write(Words);
        IndexBlock.Write(stream, block.ToArray());
    }

    /// <exception cref="InvalidDataException">It is none of this version, or damaged.</exception>
    public static IndexFoot Read(Stream stream)
    {
        var bytes = IndexBlock.Checked(IndexBlock.Read(stream, stream.Length - Size, Size)).ToArray();
        if (!bytes.AsSpan().StartsWith(Version))
            throw new InvalidDataException();
        using var reader = new BinaryReader(new MemoryStream(bytes, Version.Length, bytes.Length - Version.Length));
        return new IndexFoot(new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64());
    }
}
