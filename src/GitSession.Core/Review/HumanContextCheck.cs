using System.Text.RegularExpressions;

namespace GitSession.Review;

/// <summary>What a file says of how a person is: that stays in the live session, which git ignores.</summary>
public static partial class HumanContextCheck
{
    // The keys of a mapping stand on its line, or on those below it.
    private const int Reach = 4;

    public static IEnumerable<DocumentFinding> Run(string path, string text)
    {
        if (!text.Contains("_context", StringComparison.Ordinal))
            yield break;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Key().Match(lines[i]) is { Success: true } key && Says(key.Groups["rest"].Value, lines.Skip(i + 1).Take(Reach)))
                yield return new DocumentFinding(path, i + 1, DocumentFault.HumanContext, key.Groups["key"].Value);
        }
    }

    private static bool Says(string rest, IEnumerable<string> below) =>
        rest.Trim() is "" ? below.TakeWhile(line => line is [' ' or '\t', ..]).Any(line => Value().IsMatch(line))
        : rest.Contains('{', StringComparison.Ordinal) ? Value().IsMatch(rest)
        : rest.Trim() is not ("null" or "~" or ['#', ..]);

    [GeneratedRegex("""^[\s{,-]*["']?(?<key>human_context|robbie_context)["']?\s*:(?<rest>.*)$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("""["']?(energy_level|energy|time_pressure|mood)["']?\s*:\s*(?!null\b|~|["']{2}|[,}]|$)\S""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Value();
}
