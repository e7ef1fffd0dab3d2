using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace GitSession.Knowledge.Recall;

/// <summary>A block of an index: its bytes, and behind them a sum by which damage is told.</summary>
internal static class IndexBlock
{
    public const int SumSize = 4;

    public static void Write(Stream stream, ReadOnlySpan<byte> bytes)
    {
        Span<byte> sum = stackalloc byte[SumSize];
        BinaryPrimitives.WriteUInt32LittleEndian(sum, SumOf(bytes));
        stream.Write(bytes);
        stream.Write(sum);
    }

    /// <exception cref="InvalidDataException">The bytes are not those that were written.</exception>
    public static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> block)
    {
        if (block.Length < SumSize || SumOf(block[..^SumSize]) != BinaryPrimitives.ReadUInt32LittleEndian(block[^SumSize..]))
            throw new InvalidDataException();
        return block[..^SumSize];
    }

    /// <exception cref="InvalidDataException">There are not so many bytes at that place.</exception>
    public static byte[] Read(Stream stream, long offset, long length)
    {
        if (length < 0 || length > stream.Length)
            throw new InvalidDataException();
        var bytes = new byte[length];
        Read(stream, offset, bytes);
        return bytes;
    }

    /// <exception cref="InvalidDataException">There are not so many bytes at that place.</exception>
    public static void Read(Stream stream, long offset, Span<byte> bytes)
    {
        if (offset < 0 || offset > stream.Length - bytes.Length)
            throw new InvalidDataException();
        stream.Seek(offset, SeekOrigin.Begin);
        stream.ReadExactly(bytes);
    }

    // Eight bytes at a time, because megabytes are read for a query; it tells accidents and no forger.
    private static uint SumOf(ReadOnlySpan<byte> bytes)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        var sum = Prime ^ (ulong)bytes.Length;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            sum = System.Numerics.BitOperations.RotateLeft((sum ^ word) * Prime, 29);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            sum = System.Numerics.BitOperations.RotateLeft((sum ^ rest) * Prime, 29);
        return (uint)(sum ^ (sum >> 32));
    }
}
