using System.Text;

namespace GitSession.Knowledge.Recall;

/// <summary>Where the blocks of an index lie, and when its documents were begun to be read.</summary>
/// <param name="Documents">The length of the block of documents, which follows the head.</param>
/// <param name="Passages">The length of the block of passages, which follows that.</param>
/// <param name="Words">The length of the block of words, which follows that; behind it are the places of each word, a block each.</param>
internal sealed record IndexHead(DateTimeOffset MadeAt, int DocumentCount, long Documents, long Passages, long Words)
{
    private static readonly byte[] Version = Encoding.ASCII.GetBytes("git-session recall index 1\n");

    public static int Size => Version.Length + (4 * sizeof(long)) + sizeof(int) + IndexBlock.SumSize;

    public long PassagesAt => Size + Documents;

    public long WordsAt => PassagesAt + Passages;

    public long PlacesAt => WordsAt + Words;

    public void Write(Stream stream)
    {
        using var block = new MemoryStream();
        using var writer = new BinaryWriter(block);
        writer.Write(Version);
        writer.Write(MadeAt.UtcTicks);
        writer.Write(DocumentCount);
        writer.Write(Documents);
        writer.Write(Passages);
        writer.Write(Words);
        IndexBlock.Write(stream, block.ToArray());
    }

    /// <exception cref="InvalidDataException">It is none of this version, or damaged.</exception>
    public static IndexHead Read(Stream stream)
    {
        var bytes = IndexBlock.Checked(IndexBlock.Read(stream, 0, Size)).ToArray();
        if (!bytes.AsSpan().StartsWith(Version))
            throw new InvalidDataException();
        using var reader = new BinaryReader(new MemoryStream(bytes, Version.Length, bytes.Length - Version.Length));
        return new IndexHead(new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero), reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
    }
}
