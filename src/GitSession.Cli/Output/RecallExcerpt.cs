using System.Collections.Immutable;
using GitSession.Knowledge.Recall;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>The lines of a passage that say what was looked for, each no longer than one reads.</summary>
internal static class RecallExcerpt
{
    private const int MostLines = 3;
    private const int LongestLine = 200;
    private const int Before = 60;
    private const int LongestText = 4000;

    /// <summary>At most three lines, each with where the words stand in it.</summary>
    public static IEnumerable<(string Text, ImmutableArray<TextSpan> Hits)> Lines(string passage, RecallQuery query)
    {
        var first = query.HitsIn(passage) is [var hit, ..] ? passage.LastIndexOf('\n', Math.Max(0, hit.Start - 1)) + 1 : 0;
        foreach (var line in passage[first..].Split('\n').Select(SafeText.OneLine).Where(line => line is not "").Take(MostLines))
        {
            var shown = Cut(line, query, LongestLine);
            yield return (shown, query.HitsIn(shown));
        }
    }

    /// <summary>The passage for a program; of a very long one what stands around the first hit.</summary>
    public static string Text(string passage, RecallQuery query) => Cut(SafeText.Lines(passage), query, LongestText);

    private static string Cut(string text, RecallQuery query, int longest)
    {
        if (text.Length <= longest)
            return text;
        var hit = query.HitsIn(text) is [var first, ..] ? first.Start : 0;
        var start = Whole(text, Math.Clamp(hit - Before, 0, text.Length - longest));
        var end = Whole(text, start + longest);
        return (start > 0 ? "…" : "") + text[start..end] + (end < text.Length ? "…" : "");
    }

    // Half of a pair of surrogates is no character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
