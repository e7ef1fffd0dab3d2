using System.Collections.Immutable;
using GitSession.Knowledge.Recall;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>What was found, as a person reads it.</summary>
internal static class RecallText
{
    public static string Word(RecallKind kind) => MemoryJson.Word(kind);

    /// <param name="bold">Writes in bold; null where nothing is.</param>
    public static void Write(TextWriter output, Action<string>? bold, RecallReport report, DateTimeOffset now)
    {
        foreach (var (index, result) in report.Results.Index())
        {
            if (index > 0)
                output.WriteLine();
            output.WriteLine(SafeText.OneLine($"{Word(result.Kind)} {result.Id}{Facts(result, now)}"));
            output.WriteLine(SafeText.OneLine($"{result.Path}:{result.Line}{(result.Heading is "" ? "" : ": " + result.Heading)}"));
            foreach (var (text, hits) in RecallExcerpt.Lines(result.Text, report.Query))
                WriteLine(output, bold, text, hits);
        }
    }

    /// <summary>What is to be said beside the answer.</summary>
    public static IEnumerable<string> Talk(RecallReport report)
    {
        foreach (var damaged in report.Damaged)
            yield return $"warning: not searched: {SafeText.OneLine(KnowledgeText.Damage(damaged))}";
        if (report.HistoryIsCut)
            yield return $"warning: only the last {RecallPassages.MostHistory} changes of documents were searched, or what git has of them here";
        if (report.Found == 0)
            yield return "nothing found";
        else if (report.Found > report.Results.Length)
            yield return $"{report.Results.Length} of {report.Found} passages; -n {report.Found} shows all";
    }

    private static string Facts(RecallResult result, DateTimeOffset now)
    {
        var facts = new[]
        {
            result.At is { } at ? RelativeTime.Of(at, now) : null,
            result.Commit is { } commit ? $"gone, last in commit {commit[..Math.Min(10, commit.Length)]}" : null,
            result.Elsewhere > 0 ? $"also in {Plural.Of(result.Elsewhere, "other place")}" : null,
        };
        return string.Join(", ", facts.OfType<string>()) is { Length: > 0 } words ? $" ({words})" : "";
    }

    private static void WriteLine(TextWriter output, Action<string>? bold, string text, ImmutableArray<TextSpan> hits)
    {
        output.Write("    ");
        var written = 0;
        foreach (var hit in bold is null ? [] : hits)
        {
            output.Write(text[written..hit.Start]);
            bold?.Invoke(hit.In(text));
            written = hit.End;
        }
        output.WriteLine(text[written..]);
    }
}
