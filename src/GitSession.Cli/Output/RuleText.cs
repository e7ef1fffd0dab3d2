using GitSession.Framework.Boundaries;
using GitSession.Rules;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>The words for what stands against a rule.</summary>
internal static class RuleText
{
    public static string Message(Finding finding) => finding switch
    {
        Finding.ForbiddenTerm found => $"{found.Path}:{found.Line}: rule {found.Rule.Id} forbids \"{found.Term}\"",
        Finding.MissingTerm { Line: 0 } found => $"{found.Path}: rule {found.Rule.Id} wants \"{found.Term}\" in this file",
        Finding.MissingTerm found => $"{found.Path}:{found.Line}: rule {found.Rule.Id} wants \"{found.Term}\" with this",
        Finding.MatchedPattern found => $"{found.Path}:{found.Line}: rule {found.Rule.Id} forbids what this line has (pattern {found.Rule.Parameters.Pattern?.Text})",
        Finding.Contradiction found => $"{found.Path}:{found.Line}: rule {found.Rule.Id} says {WordOf(found.Part)} {found.Wanted}, and this line says {found.Found}",
        Finding.TouchedPath found => $"{found.Path}: rule {found.Rule.Id} wants a person to approve a change of this file",
        Finding.TooManyFiles found => $"rule {found.Rule.Id} allows a commit to touch {Plural.Of(found.Most, "file")}{Where(found.Rule)}, and this one touches {found.Count}",
        Finding.GroundlessClaim found => $"{found.Path}:{found.Line}: rule {found.Rule.Id} {Wants(found.Kind)} \"{found.Claim}\"",
        Finding.CrossedBoundary found => $"rule {found.Rule.Id} keeps this decision for a person",
        _ => finding.ToString(),
    };

    /// <summary>The same for an agent, whose files come one by one and in no commit yet.</summary>
    public static string ToAgent(Finding finding) => finding is Finding.TooManyFiles found
        ? $"rule {found.Rule.Id} allows a change to touch {Plural.Of(found.Most, "file")}{Where(found.Rule)}, and with this the session has touched {found.Count}"
        : Message(finding);

    /// <summary>How to go on.</summary>
    public static string Hint(Finding finding) => finding switch
    {
        { Rule: { Parameters.NeedsApproval: true } rule } =>
            $"hint: a person approves with git commit --trailer \"{Approval.Trailer}: NAME <EMAIL>\", or with a decision in {Paths.Decisions} that says approves: {rule.Id}",
        Finding.TooManyFiles => $"hint: commit in smaller parts with git commit <file>…; the rule stands in {finding.Rule.Path}",
        _ => Place(finding) is var (path, line) ? $"hint: change line {line} of {path}, git add it and commit again; the rule stands in {finding.Rule.Path}" : $"hint: the rule stands in {finding.Rule.Path}",
    };

    private static (string Path, int Line)? Place(Finding finding) => finding switch
    {
        Finding.ForbiddenTerm found => (found.Path, found.Line),
        Finding.MissingTerm { Line: > 0 } found => (found.Path, found.Line),
        Finding.MatchedPattern found => (found.Path, found.Line),
        Finding.Contradiction found => (found.Path, found.Line),
        Finding.GroundlessClaim found => (found.Path, found.Line),
        _ => null,
    };

    private static string WordOf(ConnectionPart part) => part is ConnectionPart.Url ? "URL" : Text.WordOf.Text(part);

    private static string Wants(ContentRule kind) => kind switch
    {
        ContentRule.UnsourcedStatistic => "wants a source on the line of",
        ContentRule.ProductionClaim => "wants evidence on the line of",
        _ => "forbids the absolute promise",
    };

    /// <summary>That a decision is a person's to make.</summary>
    public static string ForAPerson(BoundaryVerdict verdict) =>
        $"note: a person decides this ({Text.WordOf.Capitals(verdict.Domain)}{(verdict.Section is { } section ? $", boundary {section}" : "")}); written down as stated";

    private static string Where(Rule rule) => rule.Parameters.Paths is [] ? "" : $" of {string.Join(", ", rule.Parameters.Paths.Select(glob => glob.Pattern))}";
}
