using FsCheck;
using FsCheck.Fluent;

namespace GitSession.Tests.Support;

/// <summary>YAML mappings in the many ways in which people lay them out.</summary>
public static class YamlLayout
{
    private static readonly string[] Values =
    [
        "plain", "two words", "'single ''quoted'' # not a remark'", "\"double \\\"quoted\\\" \\u00e9\"", "null", "~", "", "1", "true", "2026-11-20T09:15:04+01:00",
        "[]", "[a, b]", "[ a, { b: c } ]", "{}", "{ a: b, c: [d] }", "{ description: one, mood: fine }", "日本 🔓",
    ];

    private static readonly string[] Blocks =
    [
        "{key}:\n{in}- a\n{in}- b\n", "{key}:\n{in}- id: k3f2\n{in}  description: one\n{in}- id: 9xw4\n{in}  description: two   # remark inside\n",
        "{key}:\n- a\n- 'b'\n", "{key}:\n{in}- { id: k3f2 }\n{in}# between\n{in}- { id: 9xw4 }\n", "{key}:\n{in}a: b\n\n{in}c:\n{in}  d: e\n",
        "{key}: |\n{in}several\n{in}  lines # not a remark\n\n{in}of text\n", "{key}: >-\n{in}folded\n{in}text\n", "{key}: [a,\n{in}b,\n{in}c]\n", "{key}: { a: b,\n{in}c: d }\n",
        "{key}: a plain text\n{in}on two lines\n", "{key}: \"a text\n{in}on two lines\"\n", "{key}:\n{in}below\n",
    ];

    private static readonly string[] Between = ["", "", "", "\n", "# remark one\n", "\n  # remark two, indented\n\n", "#remark three\n"];

    /// <summary>A document of some entries with remarks and blank lines between them; with LF or CRLF, with a last line end or without.</summary>
    public static Gen<string> Documents { get; } =
        from count in Gen.Choose(1, 4)
        from entries in Entry.ArrayOf(count)
        from indent in Gen.Elements("  ", "    ", " ")
        from newLine in Gen.Elements("\n", "\r\n")
        from endsInLine in Gen.Elements(true, true, false)
        let text = string.Concat(entries.Select((entry, i) => entry.Replace("{key}", $"key{i}", StringComparison.Ordinal)))
        let whole = text.Replace("{in}", indent, StringComparison.Ordinal).Replace("\n", newLine, StringComparison.Ordinal)
        select endsInLine ? whole : whole.TrimEnd('\r', '\n');

    private static Gen<string> Entry =>
        from before in Gen.Elements(Between)
        from block in Gen.Frequency((2, Gen.Elements(Blocks)), (3, Inline))
        from after in Gen.Elements(Between)
        select before + block + after;

    private static Gen<string> Inline =>
        from value in Gen.Elements(Values)
        from gap in Gen.Elements(" ", " ", "   ")
        from remark in Gen.Elements("", "", " # remark at the end", "  ")
        select "{key}:" + gap + value + remark + "\n";
}
