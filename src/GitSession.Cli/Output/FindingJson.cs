using System.Text.Json;
using GitSession.Review;

namespace GitSession.Cli.Output;

/// <summary>Findings as JSON.</summary>
internal static class FindingJson
{
    public static void Members(Utf8JsonWriter json, IEnumerable<DocumentFinding> findings) => json.List("findings", findings, Member);

    /// <summary>The same, and before them what was mended, where something was.</summary>
    public static void Members(Utf8JsonWriter json, FixReport report)
    {
        if (report.Fixed is not [])
            json.List("fixed", report.Fixed, Member);
        Members(json, report.Left);
    }

    private static void Member(Utf8JsonWriter json, DocumentFinding one)
    {
        json.WriteString("file", one.File);
        json.WriteNumber("line", one.Line);
        json.WriteString("severity", FindingText.Word(one.Severity));
        json.WriteString("rule", one.Rule);
        json.WriteString("message", FindingText.Message(one));
    }
}
