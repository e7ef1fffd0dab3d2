using System.Text.Json;
using GitSession.Operations.Reports;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>What the end of an operations session came to: its items, what is recommended, and where all is written.</summary>
internal static class EndOpsText
{
    public static void Write(TextWriter output, EndReport end)
    {
        OpsText.Write(output, end.Protocols, isBegun: true);
        var recommended = Recommendations.Of(end.Excellence);
        output.WriteLine();
        MemoryText.Block(output, $"Recommendations ({recommended.Length}):", recommended.Select(one => SafeText.OneLine($"{one.Words} ({one.Figure})")), "none, nothing was missed");
        output.WriteLine($"Report: {end.ReportPath}");
        output.WriteLine($"For a person to review: {end.ReviewPath}");
        output.WriteLine(end.IsProgressCurrent ? $"Progress: phase {end.Excellence.Phase} is up to date" : $"Progress: not changed, it has not one phase {end.Excellence.Phase} with a block that can be read");
        output.WriteLine("Close the session: git session close");
    }

    public static void Members(Utf8JsonWriter json, EndReport end)
    {
        OpsJson.Members(json, end.Protocols, isBegun: true);
        json.WriteString("report", end.ReportPath);
        json.WriteString("review", end.ReviewPath);
        json.WriteBoolean("progress_updated", end.IsProgressCurrent);
        json.List("recommendations", Recommendations.Of(end.Excellence), (one, recommendation) =>
        {
            one.WriteString("kind", MemoryJson.Word(recommendation.Kind));
            one.WriteString("words", recommendation.Words);
            one.WriteString("figure", recommendation.Figure);
            one.WriteString("path", recommendation.Path);
        });
    }
}
