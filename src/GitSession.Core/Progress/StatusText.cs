using System.Text.Encodings.Web;
using System.Text.Json;
using GitSession.Text;

namespace GitSession.Progress;

/// <summary>A status, or another text, as it stands in a block: quoted in JSON, in YAML as the one before it was.</summary>
internal static class StatusText
{
    public static string Of(BlockFormat format, Quotation quotation, string status) => (format, quotation) switch
    {
        (BlockFormat.Json, _) or (_, Quotation.DoubleMarks) => DoubleQuoted(status),
        (_, Quotation.SingleMarks) => $"'{status.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => YamlWriter.IsPlain(status) ? status : DoubleQuoted(status),
    };

    // What JSON escapes, YAML reads alike.
    private static string DoubleQuoted(string status) => $"\"{JsonEncodedText.Encode(status, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
