using System.Globalization;
using GitSession.Text;

namespace GitSession.World;

/// <summary>What it takes for a rule to be suggested (`suggestions` in the settings).</summary>
/// <param name="Occurrences">How often something must have been violated.</param>
/// <param name="Contexts">In how many files, commands or sessions.</param>
/// <param name="Sessions">Over how many sessions a rule must have had nothing to say before somebody is asked whether it is still needed.</param>
/// <param name="Overlap">The share of words, from 0 to 1, that two rules that say the same have in common.</param>
public sealed record SuggestionSettings(int Occurrences, int Contexts, int Sessions, double Overlap)
{
    public static SuggestionSettings Default { get; } = new(3, 2, 20, 0.6);

    /// <summary>These settings with what the text says over them.</summary>
    public static SuggestionSettings Read(YamlMap map, SuggestionSettings beneath) => new(
        Count(map, "occurrences", beneath.Occurrences),
        Count(map, "contexts", beneath.Contexts),
        Count(map, "sessions", beneath.Sessions),
        Share(map, "overlap", beneath.Overlap));

    private static int Count(YamlMap map, string key, int beneath) => map.Number(key) switch
    {
        null => beneath,
        { } number and > 0 => number,
        _ => throw map.Damaged(key, $"a number from 1 on for {key}"),
    };

    private static double Share(YamlMap map, string key, double beneath) => map.Text(key) switch
    {
        null => beneath,
        var text when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1 => share,
        _ => throw map.Damaged(key, $"a number above 0 and at most 1 for {key}"),
    };
}
