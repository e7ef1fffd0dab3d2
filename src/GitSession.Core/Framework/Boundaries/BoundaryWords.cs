using System.Collections.Immutable;
using GitSession.Rules;
using GitSession.Text;

namespace GitSession.Framework.Boundaries;

/// <summary>The words by which a decision shows what it is about. One is enough.</summary>
internal static class BoundaryWords
{
    private static readonly (Boundary Boundary, string[] Words)[] OfBoundaries =
    [
        (Boundary.Values, ["ethics", "ethical", "fairness", "moral", "privacy policy", "our values", "mission statement"]),
        (Boundary.Innovation, ["breakthrough", "paradigm shift", "reinvent", "invent a new"]),
        (Boundary.Wisdom, ["long-term direction", "strategic direction", "strategic priority", "vision for"]),
        (Boundary.Purpose, ["purpose of the project", "reason we exist", "why we exist", "pivot"]),
        (Boundary.Meaning, ["what matters most", "significance of", "legacy of"]),
        (Boundary.Agency, ["on behalf of the user", "without asking", "without consent", "override the user", "decide for the user"]),
    ];

    private static readonly (DecisionDomain Domain, string[] Words)[] OfDomains =
    [
        (DecisionDomain.ValuesSensitive, ["privacy", "consent", "accessibility", "discrimination", "surveillance"]),
        (DecisionDomain.Strategic, ["strategy", "roadmap", "business model", "partnership"]),
        (DecisionDomain.ResourceAllocation, ["budget", "pricing", "hire", "headcount", "funding", "allocate"]),
        (DecisionDomain.PolicyCreation, ["policy", "terms of service", "governance", "code of conduct"]),
        (DecisionDomain.UserCommunication, ["announcement", "newsletter", "email to users", "press release", "blog post"]),
    ];

    public static ImmutableArray<Boundary> Boundaries(string text) => [.. OfBoundaries.Where(entry => Has(text, entry.Words)).Select(entry => entry.Boundary)];

    /// <summary>The first domain whose words the text has; else it is technical.</summary>
    public static DecisionDomain Domain(string text) =>
        OfDomains.Where(entry => Has(text, entry.Words)).Select(entry => (DecisionDomain?)entry.Domain).FirstOrDefault() ?? DecisionDomain.TechnicalImplementation;

    /// <summary>The number of the section that says why, such as 12.3.</summary>
    public static string Section(Boundary boundary) => $"12.{(int)boundary}";

    /// <summary>What a rule means by the name of its boundary: one of these, by word or section, or one of the project's own.</summary>
    public static Boundary Named(string name) =>
        WordOf.Find<Boundary>(name) ?? Enum.GetValues<Boundary>().Cast<Boundary?>().FirstOrDefault(boundary => boundary is { } known && Section(known) == name) ?? Boundary.Judgment;

    private static bool Has(string text, string[] words) => Array.Exists(words, word => Term.IsIn(text, word));
}
