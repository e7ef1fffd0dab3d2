namespace GitSession.Rules.Suggestions;

/// <summary>The parts of a suggestion in a document, each begun by its name in bold.</summary>
internal static class SuggestionLabel
{
    public const string Pattern = "Pattern";
    public const string Suggestion = "Suggestion";
    public const string Evidence = "Evidence";
    public const string ProposedRule = "Proposed Rule";
    public const string Quadrant = "Quadrant";
    public const string Persistence = "Persistence";
    public const string Decision = "Human Decision";
    public const string Applied = "Applied";

    private static readonly string[] All = [Pattern, Suggestion, Evidence, ProposedRule, Quadrant, Persistence, Decision, Applied];

    public static string Line(string label, string value = "") => $"**{label}**: {value}".TrimEnd();

    /// <summary>The label that a line begins with and what stands behind it, or null where it begins with none: "**Pattern**: x", "**pattern:** x".</summary>
    public static (string Label, string Value)? Of(string line)
    {
        var text = line.Trim();
        if (!text.StartsWith("**", StringComparison.Ordinal) || text.IndexOf("**", 2, StringComparison.Ordinal) is not (> 0 and var end))
            return null;
        var name = text[2..end].Trim().TrimEnd(':').TrimEnd();
        return Array.Find(All, label => label.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? (found, text[(end + 2)..].TrimStart(':', ' '))
            : null;
    }
}
