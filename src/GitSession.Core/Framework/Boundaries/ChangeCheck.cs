using GitSession.Rules;

namespace GitSession.Framework.Boundaries;

/// <summary>Looks in a change for what a rule guards: its paths, their number, and claims in its lines.</summary>
internal static class ChangeCheck
{
    public static IEnumerable<Finding> Find(Rule rule, ProposedChange change)
    {
        foreach (var (path, line) in rule.Parameters.Content.IsEmpty ? [] : change.Lines(rule))
        {
            foreach (var kind in rule.Parameters.Content)
            {
                if (ContentCheck.Find(kind, line.Text) is { } claim)
                    yield return new Finding.GroundlessClaim(rule, path, line.Number, kind, claim);
            }
        }
        if (rule.Parameters.MaxFiles is { } most && Count(rule, change) is var count && count > most)
            yield return new Finding.TooManyFiles(rule, count, most);
        foreach (var file in rule.Parameters.GuardsPaths ? change.Under(rule) : [])
            yield return new Finding.TouchedPath(rule, file.Path);
    }

    // Files from before count with those of the change, and alone they are no news.
    private static int Count(Rule rule, ProposedChange change)
    {
        var now = change.Under(rule).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return now.Count == 0 ? 0 : now.Union(change.Before.Where(rule.Concerns), StringComparer.Ordinal).Count();
    }
}
