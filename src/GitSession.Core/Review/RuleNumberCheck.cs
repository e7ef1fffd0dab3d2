using System.Collections.Immutable;
using System.Globalization;
using GitSession.Rules;
using GitSession.World;

namespace GitSession.Review;

/// <summary>
/// Rules that came with a branch and have the number of another. They live side by side, because a rule's id is its file's name; whoever
/// wants one number each is told how.
/// </summary>
internal static class RuleNumberCheck
{
    private const int MostNamed = 3;

    public static IEnumerable<DocumentFinding> Run(IWorkspace workspace, IRepository repository, RuleBook book, BranchChange branch)
    {
        var known = book.KnownIds(workspace);
        var numbers = workspace.List(Paths.Rules).Where(Paths.IsEntry).Select(path => (Path: path, Name: RuleName.Parse(Paths.NameOf(path)))).Where(rule => rule.Name is not null)
            .GroupBy(rule => rule.Name?.Number).Where(same => same.Skip(1).Any());
        var next = RuleName.Next(known).Number;
        // One keeps the number: where all of them came with the branch, the first.
        var moved = numbers.SelectMany(same => same.Where(rule => branch.Added.Contains(rule.Path)).Skip(same.All(rule => branch.Added.Contains(rule.Path)) ? 1 : 0)
            .Select(rule => (rule.Path, rule.Name, Other: same.First(other => other.Path != rule.Path).Path)));
        return [.. moved.OrderBy(rule => rule.Path, StringComparer.Ordinal).Select((rule, index) => Finding(repository, rule.Path, rule.Other, Renumbered(rule.Path, rule.Name, next + index)))];
    }

    private static DocumentFinding Finding(IRepository repository, string path, string other, string renumbered) =>
        new(path, 1, DocumentFault.RuleSharedNumber, other, renumbered) { More = Named(repository, path, renumbered) };

    private static string Renumbered(string path, RuleName? name, int number) =>
        $"{path[..(path.LastIndexOf('/') + 1)]}inst_{number.ToString("D3", CultureInfo.InvariantCulture)}{(name?.Suffix is { } suffix ? "_" + suffix : "")}.md";

    // The id is the file's name, so that whatever names the rule names it by that; often the rule itself does.
    private static string Named(IRepository repository, string path, string renumbered)
    {
        var naming = repository.Mentioning([Paths.NameOf(path)], Paths.Context)[Paths.NameOf(path)].OrderByDescending(one => one == path).Select(one => one == path ? renumbered : one).ToImmutableArray();
        return string.Join(", ", naming.Take(MostNamed)) + (naming.Length > MostNamed ? $" and {naming.Length - MostNamed} more" : "");
    }
}
