using System.Buffers;
using YamlDotNet.Core;

namespace GitSession.Text;

/// <summary>A place in plainly written YAML, and what stands there.</summary>
internal sealed class PlainYamlText(string yaml)
{
    // The scanner of YamlDotNet has rules of its own for each of these.
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, ' ').Where(c => c is not '\n').Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c), '\u2028', '\u2029', '\uFEFF']);

    private static readonly SearchValues<char> Beginning = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`\n ");

    private static readonly SearchValues<char> OfKeys = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    private static readonly SearchValues<char> EndsInBlock = SearchValues.Create("\n#:");

    private static readonly SearchValues<char> EndsInFlow = SearchValues.Create("\n#:,[]{}");

    // A key must end within 1,024 characters.
    private const int LongestKey = 100;

    private int _at;
    private int _line = 1;
    private int _lineStart;

    public bool IsAtEnd => _at >= yaml.Length;

    public int Column => _at - _lineStart;

    public char Current => _at < yaml.Length ? yaml[_at] : '\n';

    public char Next => _at + 1 < yaml.Length ? yaml[_at + 1] : '\n';

    /// <summary>A hyphen that begins an item of a list.</summary>
    public bool IsHyphen => Current is '-' && Next is ' ' or '\n';

    /// <summary>Nothing but a comment follows on the line.</summary>
    public bool IsAtEndOfLine => Current is '\n' || (Current is '#' && Column > 0 && yaml[_at - 1] is ' ');

    public int Index => _at;

    public YamlPlace Place => new(_at, _line, Column);

    public static bool IsPlain(string yaml) => !yaml.AsSpan().ContainsAny(Special);

    public static YamlScalarNode Empty(YamlPlace place) => new("") { Style = ScalarStyle.Plain, Start = place, End = place.Index };

    public void Move(int count) => _at += count;

    public void SkipSpaces()
    {
        while (_at < yaml.Length && yaml[_at] is ' ')
            _at++;
    }

    /// <summary>Goes to the first character of the next line that says something, or to the end: then false. At the beginning that is the first such line.</summary>
    public bool NextLine()
    {
        if (_at > 0)
            Break();
        for (SkipSpaces(); _at < yaml.Length; SkipSpaces())
        {
            if (yaml[_at] is not ('\n' or '#'))
                return true;
            Break();
        }
        return false;
    }

    /// <summary>How long the key is that begins here; 0 where none does that is made of letters, digits, hyphens, dots and underscores alone.</summary>
    public int KeyLength
    {
        get
        {
            var rest = yaml.AsSpan(_at, Math.Min(LongestKey, yaml.Length - _at));
            var length = rest.IndexOfAnyExcept(OfKeys);
            return length > 0 && rest[0] is not ('-' or '.') && rest[length] is ':' && (length + 1 == yaml.Length - _at || (length + 1 < rest.Length && rest[length + 1] is ' ' or '\n')) ? length : 0;
        }
    }

    /// <summary>How long the plain scalar is that begins here in a block and ends on this line; 0 where that is not sure.</summary>
    public int PlainLength => Length(EndsInBlock);

    /// <summary>The same within brackets.</summary>
    public int PlainLengthInFlow => Length(EndsInFlow);

    public YamlScalarNode Plain(int length) => Scalar(yaml.Substring(_at, length), length, ScalarStyle.Plain);

    /// <summary>The quoted scalar that begins here and ends on this line; null where that is not sure.</summary>
    public YamlScalarNode? Quoted() =>
        PlainYamlQuotation.Read(yaml.AsSpan(_at)) is var (value, length)
            ? Scalar(value, length, Current is '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted)
            : null;

    /// <summary>The key that begins here, up to its colon, which is the current character then; null where that is not sure.</summary>
    public YamlScalarNode? Key()
    {
        var key = Current is '"' or '\'' ? Quoted() : KeyLength is > 0 and var length ? Plain(length) : null;
        return key is not null && key.End - key.Start.Index <= LongestKey && Current is ':' ? key : null;
    }

    private YamlScalarNode Scalar(string value, int length, ScalarStyle style)
    {
        var scalar = new YamlScalarNode(value) { Style = style, Start = Place, End = _at + length };
        _at += length;
        return scalar;
    }

    private void Break()
    {
        var end = yaml.IndexOf('\n', Math.Min(_at, yaml.Length));
        (_at, _line) = end < 0 ? (yaml.Length, _line) : (end + 1, _line + 1);
        _lineStart = _at;
    }

    private int Length(SearchValues<char> ends)
    {
        var rest = yaml.AsSpan(_at);
        // A hyphen may begin a number.
        if (rest is [] || (Beginning.Contains(rest[0]) && !(rest is ['-', var digit, ..] && char.IsAsciiDigit(digit))))
            return 0;
        for (var end = 1; ; end++)
        {
            end = rest[end..].IndexOfAny(ends) is var found and >= 0 ? end + found : rest.Length;
            if (end == rest.Length || rest[end] is not (':' or '#') || (rest[end] is '#' && rest[end - 1] is ' '))
                return IsEnd(rest, end, ends) ? rest[..end].TrimEnd(' ').Length : 0;
            if (rest[end] is ':' && (end + 1 == rest.Length || rest[end + 1] is ' ' or '\n' || (ends == EndsInFlow && EndsInFlow.Contains(rest[end + 1]))))
                return 0;
        }
    }

    // Within brackets nothing goes on to the next line, and there is no comment.
    private static bool IsEnd(ReadOnlySpan<char> rest, int end, SearchValues<char> ends) => ends == EndsInBlock || (end < rest.Length && rest[end] is ',' or ']' or '}');
}
