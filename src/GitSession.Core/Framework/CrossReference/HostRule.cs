using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>Which host contradicts a rule's: another one of the same connection.</summary>
internal static class HostRule
{
    public static string? Wanted(Topic topic, Mention mention, string line)
    {
        var hosts = topic.Parameters.Hosts;
        var isRight = hosts.Exists(host => Hosts.AreSame(host, mention.Value) || Term.IsIn(line, host));
        return hosts.IsEmpty || isRight || topic.Excludes(mention) || !topic.Covers(mention, line) ? null : string.Join(" or ", hosts);
    }
}
