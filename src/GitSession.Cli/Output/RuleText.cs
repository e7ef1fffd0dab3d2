using GitSession.Rules;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>The words for what stands against a rule.</summary>
internal static class RuleText
{
    public static string Message(Finding finding) => finding switch
    {
        Finding.ForbiddenTerm found => $"{found.Path}:{found.Line}: rule {found.Rule.Id} forbids \"{found.Term}\"",
        Finding.TouchedPath found => $"{found.Path}: rule {found.Rule.Id} wants a person to approve a change of this file",
        Finding.TooManyFiles found => $"rule {found.Rule.Id} allows a commit to touch {Plural.Of(found.Most, "file")}{Where(found.Rule)}, and this one touches {found.Count}",
        _ => finding.ToString(),
    };

    /// <summary>How to go on.</summary>
    public static string Hint(Finding finding) => finding switch
    {
        { Rule: { Parameters.RequiresApproval: true } rule } =>
            $"hint: a person approves with git commit --trailer \"{Approval.Trailer}: NAME <EMAIL>\", or with a decision in {Paths.Decisions} that says approves: {rule.Id}",
        Finding.TooManyFiles => $"hint: commit in smaller parts with git commit <file>…; the rule stands in {finding.Rule.Path}",
        Finding.ForbiddenTerm found => $"hint: change line {found.Line} of {found.Path}, git add it and commit again; the rule stands in {finding.Rule.Path}",
        _ => $"hint: the rule stands in {finding.Rule.Path}",
    };

    private static string Where(Rule rule) => rule.Parameters.Paths is [] ? "" : $" of {string.Join(", ", rule.Parameters.Paths.Select(glob => glob.Pattern))}";
}
