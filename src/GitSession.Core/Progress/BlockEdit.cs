using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>
/// Sets a text under a key of a phase's block: in the quotation marks of the one before it, or, where the key is missing, behind the
/// others in the layout that the block has.
/// </summary>
internal static class BlockEdit
{
    /// <exception cref="DamagedDocument">Something else than a text stands there.</exception>
    public static ProgressDocument Set(ProgressDocument document, ProgressPhase phase, string key, string text) =>
        ProgressDocument.Parse(TextEdit.Apply(document.Text, [Edit(document, phase, key, text)]));

    private static TextEdit Edit(ProgressDocument document, ProgressPhase phase, string key, string text) => (phase.Format, phase.Block[key]) switch
    {
        (var format, BlockValue.Scalar { Quotation: not Quotation.Lines } scalar) => scalar.Write(format ?? BlockFormat.Json, text),
        (BlockFormat.Json, null) => new TextEdit(phase.Content, AppendJson(phase.Content.In(document.Text), key, text)),
        (BlockFormat.Yaml, null) when IsFlow(document.Text, phase) => AppendInFlow(document.Text, phase, key, text),
        (BlockFormat.Yaml, null) => new TextEdit(phase.Content, SetYaml(document, phase, key, text)),
        (BlockFormat.Yaml, BlockValue.Scalar) when !IsFlow(document.Text, phase) => new TextEdit(phase.Content, SetYaml(document, phase, key, text)),
        (_, var other) => throw new DamagedDocument(Paths.Progress, document.LineOf(other?.Place ?? phase.Content), $"a text for {key}"),
    };

    private static string AppendJson(string block, string key, string text)
    {
        var root = JsonText.Parse(Paths.Progress, block);
        return JsonEdit.Append(block, root, root, key, text);
    }

    // A text on several lines, too, gives its lines to the one that comes in its place.
    private static string SetYaml(ProgressDocument document, ProgressPhase phase, string key, string text)
    {
        var (yaml, wanted) = (phase.Content.In(document.Text), YamlValue.Map((key, YamlValue.Text(text))));
        return phase.Block.Entries is []
            ? YamlWriter.Block(wanted, 0, document.Markdown.NewLine) + yaml
            : YamlEdit.Set(yaml, YamlMap.Parse(Paths.Progress, yaml), wanted);
    }

    private static bool IsFlow(string text, ProgressPhase phase) => phase.Block.Entries is not [] && text[phase.Block.Place.Start] is '{';

    // The entry begins with its comma where a remark may end the line before the brace.
    private static TextEdit AppendInFlow(string text, ProgressPhase phase, string key, string value)
    {
        var close = phase.Block.Place.End - 1;
        var before = text[..close].TrimEnd();
        var behind = text[phase.Block.Entries[^1].Value.Place.End..close].Split('\n').Select(line => line.Split('#')[0]);
        var comma = behind.Any(line => line.Contains(',', StringComparison.Ordinal)) ? "" : ",";
        var entry = $"{comma} {key}: {StatusText.Of(BlockFormat.Yaml, Quotation.DoubleMarks, value)}";
        return before.LastIndexOf('\n') is var line && before[(line + 1)..].Contains('#', StringComparison.Ordinal)
            ? TextEdit.Insert(close, entry.TrimStart() + " ")
            : TextEdit.Insert(before.Length, entry);
    }
}
