using System.Text.RegularExpressions;
using GitSession.Text;

namespace GitSession.Progress;

/// <summary>What the heading of a phase says: `**Phase 7: AI-First Deployment Preparation**`, `Phase 7.5 – Validation`, `Kick-off`.</summary>
/// <param name="Number">"7", "7.5" or "-1", whichever dash a person's keyboard has; null where it has none.</param>
/// <param name="Title">The rest of it; empty where nothing else is said.</param>
/// <param name="SaysPhase">It calls itself a phase, and has a number.</param>
public sealed partial record PhaseHeading(string? Number, string Title, bool SaysPhase)
{
    /// <summary>The short name in commands and trailers: the number, else the title's slug.</summary>
    public string Key => Number ?? Slug.Of(Title);

    /// <summary>As one would say it in a sentence.</summary>
    public string Name => (Number, Title) switch
    {
        (null, _) => Title,
        (_, "") => $"Phase {Number}",
        _ => $"Phase {Number}: {Title}",
    };

    public static PhaseHeading Parse(string heading)
    {
        var parts = Parts().Match(heading);
        var number = parts.Groups["number"] is { Success: true } found ? found.Value.Replace('\u2212', '-').Replace('\u2013', '-') : null;
        var title = number is null ? heading : parts.Groups["title"].Value;
        return new PhaseHeading(number, Plain(title), number is not null && parts.Groups["phase"].Success);
    }

    /// <summary>Whether it is meant by "7", "phase 7.5", "-1" or by its title, however that is written.</summary>
    public bool IsCalled(string name)
    {
        var asked = Parse(name);
        return asked.Number is not null && asked.Title is ""
            ? asked.Number == Number
            : Slug.Of(name) is { Length: > 0 } slug && (slug == Slug.Of(Title) || slug == Slug.Of(Name));
    }

    // Marks of emphasis, the colon behind the number, an emoji before or behind: what is not a letter, a digit or a bracket.
    private static string Plain(string marked)
    {
        var title = marked.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        var characters = title.ToCharArray();
        var start = Array.FindIndex(characters, IsWord);
        var end = Array.FindLastIndex(characters, c => IsWord(c) || c is ')' or ']' or '!' or '?');
        return start < 0 ? "" : title[start..(end + 1)];
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '(';

    [GeneratedRegex(
        @"^[^\w\u2212\u2013-]*((?<phase>phase)[\s_-]+?)?(?<number>[-\u2212\u2013]?\d+(\.\d+)*)(?![\w])(?<title>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Parts();
}
