using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>Holds a change against rules: its paths and the lines that it adds, nothing else.</summary>
public static class RuleCheck
{
    public static ImmutableArray<Finding> Run(IEnumerable<Rule> rules, IReadOnlyList<StagedFile> staged) => [.. rules.SelectMany(rule => Check(rule, staged))];

    /// <summary>The files in which a rule would look for terms, and of which there are no lines.</summary>
    public static IEnumerable<StagedFile> NotRead(IReadOnlyList<Rule> rules, IEnumerable<StagedFile> staged) =>
        staged.Where(file => file.IsOpaque && rules.Any(rule => rule.Parameters.ForbiddenTerms is not [] && Concerns(rule, file.Path)));

    private static IEnumerable<Finding> Check(Rule rule, IReadOnlyList<StagedFile> staged)
    {
        var parameters = rule.Parameters;
        var concerned = staged.Where(file => Concerns(rule, file.Path)).ToList();
        foreach (var (file, line, term) in Terms(parameters, concerned))
            yield return new Finding.ForbiddenTerm(rule, file.Path, line.Number, term);
        if (parameters.MaxFiles is { } most && concerned.Count > most)
            yield return new Finding.TooManyFiles(rule, concerned.Count, most);
        if (parameters is not { RequiresApproval: true, Paths.IsEmpty: false, ForbiddenTerms.IsEmpty: true, MaxFiles: null })
            yield break;
        foreach (var file in concerned)
            yield return new Finding.TouchedPath(rule, file.Path);
    }

    private static IEnumerable<(StagedFile File, AddedLine Line, string Term)> Terms(RuleParameters parameters, IEnumerable<StagedFile> files) =>
        from file in files
        from line in file.Added
        from term in parameters.ForbiddenTerms
        where Mentions(line.Text, term)
        select (file, line, term);

    // Our own documents speak about the work, and a rule's about the very terms that it forbids: they are meant where paths name them.
    private static bool Concerns(Rule rule, string path) =>
        rule.Parameters.Paths is [] ? !Paths.IsOurs(path) : path != rule.Path && rule.Parameters.Paths.Exists(glob => glob.Matches(path));

    /// <summary>Whether the term stands in the line as a word of its own, in any case: "art" is not in "start".</summary>
    private static bool Mentions(string line, string term)
    {
        for (var at = Find(line, term, 0); at >= 0; at = Find(line, term, at + 1))
        {
            if (!Continues(line, at - 1, term[0]) && !Continues(line, at + term.Length, term[^1]))
                return true;
        }
        return false;
    }

    private static int Find(string line, string term, int from) => line.IndexOf(term, from, StringComparison.OrdinalIgnoreCase);

    private static bool Continues(string line, int at, char edge) =>
        at >= 0 && at < line.Length && char.IsLetterOrDigit(edge) && char.IsLetterOrDigit(line[at]);
}
