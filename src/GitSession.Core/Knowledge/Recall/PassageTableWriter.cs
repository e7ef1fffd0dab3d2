using System.Runtime.InteropServices;

namespace GitSession.Knowledge.Recall;

/// <summary>Writes passages as they come, a block of them at once.</summary>
internal sealed class PassageTableWriter(Stream stream)
{
    private readonly IndexedPassage[] _block = new IndexedPassage[PassageTable.PerBlock];
    private int _inBlock;

    public int Count { get; private set; }

    public void Add(IndexedPassage passage)
    {
        _block[_inBlock++] = passage;
        Count = checked(Count + 1);
        if (_inBlock == _block.Length)
            Flush();
    }

    /// <summary>Writes the last block, of what has not been written yet.</summary>
    public void Flush()
    {
        if (_inBlock > 0)
            IndexBlock.Write(stream, MemoryMarshal.AsBytes(_block.AsSpan(0, _inBlock)));
        _inBlock = 0;
    }
}
