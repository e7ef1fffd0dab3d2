using System.Collections.Immutable;
using GitSession.Framework.Statistics;
using GitSession.Rules.Suggestions;
using GitSession.Text;

namespace GitSession.Framework.Suggestions;

/// <summary>Words that suggestions have in common. Whatever comes out of an audit stands in a code span, where Markdown means nothing.</summary>
internal static class SuggestionWording
{
    // No more than a heading bears; a rule is to say all of it, as far as an audit log keeps it.
    private const int Longest = 80;
    private const int LongestOfARule = 400;

    public static string Foreign(string text) => Foreign(text, Longest);

    public static string ForeignInARule(string text) => Foreign(text, LongestOfARule);

    public static string Often(int count) => count == 1 ? "once" : $"{count} times";

    public static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";

    public static ImmutableArray<SuggestionEvidence> EvidenceOf(ViolationPattern? pattern) =>
        [.. (pattern?.Evidence ?? []).Select(one => new SuggestionEvidence(one.At, $"{(one.Context is "" ? "where is not known" : $"in {Foreign(one.Context)}")} (session {Foreign(one.Session)})"))];

    public static SuggestionEvidence Seen(DateTimeOffset at, string session, string what) => new(at, $"{what} (session {Foreign(session)})");

    private static string Foreign(string text, int longest)
    {
        var line = SafeText.OneLine(Secrets.Redact(text));
        return InertText.Code(line.Length <= longest ? line : SafeText.OneLine(line[..(longest - 1)]) + "…");
    }
}
