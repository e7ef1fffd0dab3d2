using System.Text;
using System.Text.Unicode;

namespace GitSession.Text;

/// <summary>The text of bytes that need not be UTF-8, good enough to look for words in it.</summary>
public static class LooseText
{
    /// <summary>As UTF-16 where its mark stands before it, else as UTF-8, and as Latin-1 where it is no UTF-8: that knows each byte.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes),
    };
}
