namespace GitSession.Knowledge.Recall;

/// <summary>
/// Where each of many words stands, while an index is made: passage by passage, the first first, and its positions in it; numbers of seven
/// bits a byte. The lists grow by blocks out of common pages, so that of megabytes nothing is ever copied.
/// </summary>
internal sealed class PlaceLists
{
    private const int PageSize = 1 << 20;
    private const int SmallestBlock = 16;
    private const int LargestBlock = 1024;
    private const int LinkSize = sizeof(int);

    private readonly List<byte[]> _pages = [];
    private List[] _lists = new List[1024];
    private int _free;

    /// <summary>A list that grows: the block it begins with, the place for its next byte and the end of that block, and what it said last.</summary>
    private record struct List(int First, int At, int End, int BlockSize, int Length, int Passage, int Position);

    public int Count { get; private set; }

    /// <summary>Begins a list, and says its number.</summary>
    public int Begin()
    {
        if (Count == _lists.Length)
            Array.Resize(ref _lists, Count * 2);
        var first = Take(SmallestBlock);
        _lists[Count] = new List(first, first, first + SmallestBlock - LinkSize, SmallestBlock, 0, Passage: -1, 0);
        return Count++;
    }

    // A first number above 0 goes on to a later passage, 0 stays; a position is told from the one before.
    public void Add(int number, int passage, int position)
    {
        ref var list = ref _lists[number];
        Write(ref list, passage - list.Passage);
        Write(ref list, passage == list.Passage ? position - list.Position : position);
        (list.Passage, list.Position) = (passage, position);
    }

    /// <summary>How many bytes a list has.</summary>
    public int LengthOf(int number) => _lists[number].Length;

    public void Copy(int number, Span<byte> to)
    {
        var (at, size) = (_lists[number].First, SmallestBlock);
        while (to.Length > size - LinkSize)
        {
            var block = Bytes(at, size);
            block[..^LinkSize].CopyTo(to);
            to = to[(size - LinkSize)..];
            (at, size) = (BitConverter.ToInt32(block[^LinkSize..]), Larger(size));
        }
        Bytes(at, to.Length).CopyTo(to);
    }

    private void Write(ref List list, int number)
    {
        for (; number >= 0x80; number >>= 7)
            Put(ref list, (byte)(number | 0x80));
        Put(ref list, (byte)number);
    }

    private void Put(ref List list, byte value)
    {
        if (list.At == list.End)
            Grow(ref list);
        _pages[list.At / PageSize][list.At % PageSize] = value;
        list.At++;
        list.Length++;
    }

    private void Grow(ref List list)
    {
        var size = Larger(list.BlockSize);
        var next = Take(size);
        BitConverter.TryWriteBytes(Bytes(list.End, LinkSize), next);
        (list.At, list.End, list.BlockSize) = (next, next + size - LinkSize, size);
    }

    // A block lies on one page.
    private int Take(int size)
    {
        if (_free / PageSize != (_free + size - 1) / PageSize)
            _free = _pages.Count * PageSize;
        if (_free == _pages.Count * PageSize)
            _pages.Add(new byte[PageSize]);
        var taken = _free;
        _free = checked(_free + size);
        return taken;
    }

    private static int Larger(int size) => Math.Min(size * 2, LargestBlock);

    private Span<byte> Bytes(int at, int length) => _pages[at / PageSize].AsSpan(at % PageSize, length);
}
