using System.Text;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>A file of somebody else's as text whose every character is a byte, so that whatever its encoding nothing is lost.</summary>
internal static class ExactText
{
    /// <summary>UTF-8's, as it stands in such a text.</summary>
    public const string ByteOrderMark = "\u00EF\u00BB\u00BF";

    public static string? Read(string file) => File.Exists(file) ? Encoding.Latin1.GetString(File.ReadAllBytes(file)) : null;

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>Words of ours, as they stand in such a text.</summary>
    public static string Of(string words) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(words));
}
