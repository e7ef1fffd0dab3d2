using System.Text.RegularExpressions;

namespace GitSession.Rules.Classification;

/// <summary>What stands in quotation marks in a text. An apostrophe within a word opens nothing.</summary>
internal static partial class QuotedTerms
{
    public static IEnumerable<Match> In(string text) => Term().Matches(text);

    [GeneratedRegex("(?<!\\w)[\"'`\u201C\u2018](?<term>[^\"'`\u201C\u201D\u2018\u2019\\n]{1,80})[\"'`\u201D\u2019](?!\\w)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Term();
}
