using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>
/// Tells whether what a change adds, or a command runs, contradicts what active rules say: a port, a host, a database, a URL, a term that
/// is forbidden or missing, a pattern. It began with a person who said port 27027 and an agent that used 27017.
/// </summary>
public static class CrossReferenceValidator
{
    public static CrossReferenceVerdict Validate(IEnumerable<Rule> rules, ProposedChange change, DateTimeOffset now)
    {
        var held = rules.Where(rule => rule.Parameters.CanBeContradicted).ToList();
        var (found, unjudged) = (ImmutableArray.CreateBuilder<Finding>(), ImmutableArray.CreateBuilder<Rule>());
        var connections = new ConnectionCheck();
        foreach (var rule in held)
        {
            try
            {
                found.AddRange(Findings(rule, change, connections).Select(finding => finding with { Severity = CrossReferenceSeverity.Of(finding, now) }).ToList());
            }
            catch (RegexMatchTimeoutException)
            {
                unjudged.Add(rule);
            }
        }
        return new CrossReferenceVerdict(found.ToImmutable(), [.. held.Select(rule => rule.Id)], unjudged.ToImmutable());
    }

    private static IEnumerable<Finding> Findings(Rule rule, ProposedChange change, ConnectionCheck connections)
    {
        foreach (var (path, line) in change.Lines(rule))
        {
            foreach (var finding in TermCheck.Forbidden(rule, path, line).Concat(Patterns(rule, path, line)).Concat(connections.Find(rule, path, line)))
                yield return finding;
        }
        foreach (var finding in TermCheck.Missing(rule, change))
            yield return finding;
    }

    private static IEnumerable<Finding> Patterns(Rule rule, string path, AddedLine line)
    {
        if (rule.Parameters.Pattern?.IsIn(line.Text) is true)
            yield return new Finding.MatchedPattern(rule, path, line.Number);
    }
}
