using FsCheck;
using FsCheck.Fluent;
using GitSession.Text;

namespace GitSession.Tests.Support;

/// <summary>Texts that mean something else where they are not looked after: marks, words and characters of Markdown, YAML and Unicode.</summary>
public static class Hostile
{
    private static readonly string[] Parts =
    [
        " ", " ", " ", "a", "b", "word", "Insurance agent", "é", "日本", "🔓", "e\u0301", "\u00A0", "\u200B", "\u3000",
        "-", " - ", " -", "- ", @"\", @"\-", @" \- ", @"\\", "<!--", @"\<!--", "-->", "<!-- loop k3f2 task -->", "<!-- loop", "loop k3f2",
        "**HIGH**:", "HIGH:", "**", "[ ]", "[x] ", "* ", "+ ", "1. ", "2)", "#", "## ", "# Open Loops", ">", "> > ", "|", "```", "~~~", "`", "===", "---",
        "...", "<div>", "</details>", "<", "[a]: b", "![", "](", "_", "Active threads:", "Pending decisions", "Time-sensitive items: ", "none", "n/a",
        "Open Loops", "Session Summary", "For the Next Instance", ":", ": ", " #", "{", "}", "[", "]", ",", "&a", "*a", "!t", "%", "@", "'", "\"", "?", "? ",
        "null", "~", "true", "yes", "NO", "on", "1", "007", "0x1F", "1e3", "1_000", "-1", ".5", ".inf", "+1", "12:30", "2026-11-20", "2026-11-20T09:15:04+01:00", "=", "<<",
    ];

    private static readonly string[] Marks =
    [
        "\n", "\n", "\r\n", "\r", "\t", "\0", "\u0001", "\u001B[31m", "\u007F", "\u0085", "\u009F", "\u2028", "\u2029", "\uFEFF", "\uFFFE", "\uFFFF", "\u202E", "\u2066", "\v", "\f",
    ];

    /// <summary>Text of one or several lines with anything in it but half characters.</summary>
    public static Gen<string> Text { get; } = Joined(Gen.OneOf(Gen.Elements(Parts), Gen.Elements(Parts), Gen.Elements(Marks), AnyCharacter));

    /// <summary>What no file in UTF-8 can hold is among it too.</summary>
    public static Gen<string> WithHalfCharacters { get; } = Joined(Gen.OneOf(Gen.Elements(Parts), Gen.Elements("\uD800", "\uDC00", "\uDFFF\uD800")));

    /// <summary>A text as a person types it in an argument: cleaned, on one line, not empty.</summary>
    public static Gen<string> Phrase { get; } = Gen.OneOf(Joined(Gen.Elements(Parts)), Text).Select(SafeText.OneLine).Where(text => text is not "");

    public static Gen<string?> PhraseOrNull { get; } = Gen.Frequency((3, Phrase.Select(text => (string?)text)), (1, Gen.Constant<string?>(null)));

    private static Gen<string> AnyCharacter => Gen.Choose(0, 0xFFFF).Where(code => code is < 0xD800 or > 0xDFFF).Select(code => ((char)code).ToString());

    private static Gen<string> Joined(Gen<string> parts) =>
        Gen.Choose(0, 7).SelectMany(count => parts.ArrayOf(count)).Select(string.Concat);
}
