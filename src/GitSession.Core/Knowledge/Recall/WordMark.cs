namespace GitSession.Knowledge.Recall;

/// <summary>A digest of words, one behind the other (FNV-1a of 64 bits): it tells passages apart where nobody has an interest that it does not.</summary>
internal static class WordMark
{
    private const ulong Prime = 0x100000001B3;

    public static ulong Start => 0xCBF29CE484222325;

    public static ulong Add(ulong mark, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            mark = (mark ^ c) * Prime;
        return (mark ^ ' ') * Prime;
    }

    public static ulong Of(string text)
    {
        var mark = Start;
        for (var reader = new WordReader(text, stackalloc char[WordReader.Longest]); reader.Next();)
            mark = Add(mark, reader.Word);
        return mark;
    }
}
