namespace GitSession.Knowledge.Recall;

/// <summary>Where a word stands: passage by passage, the first first, its positions in it; in few bytes (numbers of seven bits a byte).</summary>
internal sealed class PlaceList
{
    private byte[] _bytes = new byte[8];
    private int _length;
    private int _passage = -1;
    private int _position;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    // A first number above 0 goes on to a later passage, 0 stays; a position is told from the one before.
    public void Add(int passage, int position)
    {
        Write(passage - _passage);
        Write(passage == _passage ? position - _position : position);
        (_passage, _position) = (passage, position);
    }

    /// <exception cref="InvalidDataException">The bytes are no such list.</exception>
    public static IEnumerable<(int Passage, int Position)> Read(byte[] bytes, int start, int end)
    {
        var (passage, position) = (-1, 0);
        while (start < end)
        {
            var step = ReadNumber(bytes, ref start, end);
            var next = ReadNumber(bytes, ref start, end);
            (passage, position) = (passage + step, step == 0 ? position + next : next);
            yield return (passage, position);
        }
    }

    private static int ReadNumber(byte[] bytes, ref int at, int end)
    {
        var (number, shift) = (0, 0);
        while (at < end && shift < 32)
        {
            var part = bytes[at++];
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
                return number;
            shift += 7;
        }
        throw new InvalidDataException();
    }

    private void Write(int number)
    {
        if (_length + 5 > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        for (; number >= 0x80; number >>= 7)
            _bytes[_length++] = (byte)(number | 0x80);
        _bytes[_length++] = (byte)number;
    }
}
