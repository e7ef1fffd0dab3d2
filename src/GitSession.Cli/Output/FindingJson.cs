using System.Text.Json;
using GitSession.Review;

namespace GitSession.Cli.Output;

/// <summary>Findings as JSON.</summary>
internal static class FindingJson
{
    public static void Members(Utf8JsonWriter json, IEnumerable<DocumentFinding> findings) => json.List("findings", findings, (inner, one) =>
    {
        inner.WriteString("file", one.File);
        inner.WriteNumber("line", one.Line);
        inner.WriteString("severity", FindingText.Word(one.Severity));
        inner.WriteString("rule", one.Rule);
        inner.WriteString("message", FindingText.Message(one));
    });
}
