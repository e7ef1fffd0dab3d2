namespace GitSession.Knowledge.Recall;

/// <summary>Reads where a word stands, as <see cref="PlaceLists"/> wrote it.</summary>
internal ref struct PlaceReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public int Passage { get; private set; } = -1;

    public int Position { get; private set; }

    /// <summary>Goes on to the next place; false where there is none.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such list.</exception>
    public bool Next()
    {
        if (_at == _bytes.Length)
            return false;
        var (step, next) = (Number(), Number());
        (Passage, Position) = (Passage + step, step == 0 ? Position + next : next);
        return true;
    }

    private int Number()
    {
        var (number, shift) = (0, 0);
        while (_at < _bytes.Length && shift < 32)
        {
            var part = _bytes[_at++];
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
                return number;
            shift += 7;
        }
        throw new InvalidDataException();
    }
}
