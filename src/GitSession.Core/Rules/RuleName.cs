using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>The id of a rule, which is its file's name: `inst_` and a number, and mostly what it is about. The number need not be unique.</summary>
/// <param name="Digits">The number as it is spelled.</param>
/// <param name="Suffix">What stands behind it; null where nothing does.</param>
public sealed partial record RuleName(string Digits, string? Suffix)
{
    private const int TitleLength = 60;

    public int Number => int.Parse(Digits, CultureInfo.InvariantCulture);

    /// <summary>The name, or null where the id is not made so.</summary>
    public static RuleName? Parse(string id) =>
        Pattern().Match(id) is { Success: true } match
            ? new RuleName(match.Groups["digits"].Value, match.Groups["suffix"] is { Success: true } suffix ? suffix.Value : null)
            : null;

    /// <summary>One more than the highest number that is known.</summary>
    public static RuleName Next(IEnumerable<string> known) =>
        new((known.Select(Parse).OfType<RuleName>().Select(name => name.Number).DefaultIfEmpty(0).Max() + 1).ToString("D3", CultureInfo.InvariantCulture), null);

    /// <summary>An id that no rule has yet, in whatever case, because file systems differ there.</summary>
    public string IdFor(string text, IEnumerable<string> taken)
    {
        var title = SafeText.OneLine(text);
        var slug = Slug.Of($"{Suffix} {(title.Length > TitleLength ? title[..TitleLength] : title)}");
        var id = $"inst_{Digits}_{(slug is "" ? "rule" : slug)}";
        var others = taken.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, others.Count + 1).Select(time => time is 1 ? id : $"{id}-{time}").First(name => !others.Contains(name));
    }

    public static string PathOf(string id) => $"{Paths.Rules}/{id}.md";

    // Nine digits are a number of 32 bits.
    [GeneratedRegex(@"\Ainst_(?<digits>[0-9]{1,9})(_(?<suffix>.+))?\z", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Pattern();
}
