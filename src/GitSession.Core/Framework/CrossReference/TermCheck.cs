using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>Looks for terms that a rule forbids, and for those that it misses.</summary>
internal static class TermCheck
{
    public static IEnumerable<Finding> Forbidden(Rule rule, string path, AddedLine line) =>
        from term in rule.Parameters.ForbiddenTerms
        where Term.IsIn(line.Text, term)
        select new Finding.ForbiddenTerm(rule, path, line.Number, term);

    /// <summary>
    /// Where a line asks for the terms, they must be among what comes with it: in the command, or among the file's added lines. Where no line
    /// has to ask, a new file must have them; of one that was there before, the added lines do not tell what it has.
    /// </summary>
    public static IEnumerable<Finding> Missing(Rule rule, ProposedChange change)
    {
        if (rule.Parameters is { RequiredTerms.IsEmpty: true } or { When.IsEmpty: true, Paths.IsEmpty: true })
            return [];
        var ofCommand = rule.Parameters.Paths.IsEmpty ? Missing(rule, ProposedChange.Command, change.Run, isWhole: false) : [];
        return ofCommand.Concat(change.Under(rule).Where(file => file is { IsOpaque: false, Text: not null } or { Added: not [] }).SelectMany(file => Missing(rule, file.Path, file.Added, file.IsNew)));
    }

    private static IEnumerable<Finding> Missing(Rule rule, string path, IReadOnlyCollection<AddedLine> lines, bool isWhole)
    {
        var asking = rule.Parameters.When.IsEmpty ? 0 : lines.FirstOrDefault(line => rule.Parameters.When.Exists(term => Term.IsIn(line.Text, term)))?.Number;
        return asking is not { } number || (number == 0 && !isWhole) ? []
            : from term in rule.Parameters.RequiredTerms
              where !lines.Any(line => Term.IsIn(line.Text, term))
              select new Finding.MissingTerm(rule, path, number, term);
    }
}
