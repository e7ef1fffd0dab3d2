using System.Text.Json;
using GitSession.Knowledge.Recall;

namespace GitSession.Cli.Output;

/// <summary>The same for a program.</summary>
internal static class RecallJson
{
    public static void Members(Utf8JsonWriter json, string query, RecallReport report)
    {
        json.WriteString("query", query);
        json.List("results", report.Results, (inner, result) => Members(inner, result, report.Query));
        json.WriteNumber("found", report.Found);
        json.WriteBoolean("history_cut", report.HistoryIsCut);
        json.List("damaged", report.Damaged, (inner, damaged) =>
        {
            inner.WriteString("file", damaged.Path);
            inner.WriteNumber("line", damaged.Line);
            inner.WriteString("expected", damaged.Expected);
        });
    }

    private static void Members(Utf8JsonWriter json, RecallResult result, RecallQuery query)
    {
        json.WriteString("kind", RecallText.Word(result.Kind));
        json.WriteString("id", result.Id);
        json.WriteString("path", result.Path);
        json.WriteNumber("line", result.Line);
        json.WriteString("heading", result.Heading);
        json.WriteString("text", RecallExcerpt.Text(result.Text, query));
        json.Time("at", result.At);
        json.WriteString("session", result.Session);
        json.WriteNumber("score", Math.Round(result.Score, 3));
        json.WriteString("commit", result.Commit);
        json.WriteNumber("elsewhere", result.Elsewhere);
    }
}
