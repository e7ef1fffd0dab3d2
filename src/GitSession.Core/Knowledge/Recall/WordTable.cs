using System.Buffers.Binary;

namespace GitSession.Knowledge.Recall;

/// <summary>
/// The words of an index in the order of their bytes: those that begin alike stand together, and so do their places. Behind the number of words
/// stand two numbers for each, and for what would come behind the last: where its letters begin, and its places; behind those, the letters.
/// </summary>
internal sealed class WordTable
{
    private readonly byte[] _block;

    /// <exception cref="InvalidDataException">The block is none of words.</exception>
    public WordTable(byte[] block)
    {
        (_block, Count) = (block, block.Length >= sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(block) : -1);
        if (Count < 0 || block.Length < TextAt)
            throw new InvalidDataException();
    }

    public int Count { get; }

    private int TextAt => checked(sizeof(int) + ((Count + 1) * 2 * sizeof(int)));

    public ReadOnlySpan<byte> this[int word] => _block.AsSpan()[(TextAt + (int)Number(word, 0))..(TextAt + (int)Number(word + 1, 0))];

    /// <summary>Where the places of a word begin, from the first word's on.</summary>
    public long PlacesOf(int word) => Number(word, 1);

    /// <summary>The first word that is not less.</summary>
    public int LowerBound(ReadOnlySpan<byte> word)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].SequenceCompareTo(word) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private uint Number(int word, int which) => BinaryPrimitives.ReadUInt32LittleEndian(_block.AsSpan(sizeof(int) * (1 + (2 * word) + which)));
}
