using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GitSession.Knowledge.Recall;

/// <summary>The passages of an index. They are asked in order, and so no more than a block of them is in memory.</summary>
internal sealed class PassageTable(Stream stream, int count)
{
    /// <summary>How many stand in a block; in the last one fewer may.</summary>
    public const int PerBlock = 4096;

    private static readonly int Size = Unsafe.SizeOf<IndexedPassage>();

    private readonly byte[] _bytes = new byte[(PerBlock * Size) + IndexBlock.SumSize];
    private int _block = -1;

    public int Count => count;

    /// <exception cref="InvalidDataException">The index is damaged there.</exception>
    public IndexedPassage this[int passage]
    {
        get
        {
            if ((uint)passage >= (uint)count)
                throw new InvalidDataException();
            if (passage / PerBlock != _block)
                Load(passage / PerBlock);
            return MemoryMarshal.Cast<byte, IndexedPassage>(_bytes.AsSpan(0, PerBlock * Size))[passage % PerBlock];
        }
    }

    /// <summary>How many bytes so many passages take, with the sums of their blocks.</summary>
    public static long LengthOf(int count) => ((long)count * Size) + ((((long)count + PerBlock - 1) / PerBlock) * IndexBlock.SumSize);

    private void Load(int block)
    {
        _block = -1;
        var bytes = _bytes.AsSpan(0, (Math.Min(PerBlock, count - (block * PerBlock)) * Size) + IndexBlock.SumSize);
        IndexBlock.Read(stream, LengthOf(block * PerBlock), bytes);
        IndexBlock.Checked(bytes);
        _block = block;
    }
}
