namespace GitSession.Text;

/// <summary>A range of a text, in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan Between(int start, int end) => new(start, end - start);

    public string In(string text) => text.Substring(Start, Length);

    public bool Contains(int position) => position >= Start && position < End;
}
