using System.Runtime.CompilerServices;
using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>Holds what lines mention of connections against the rules that fix them.</summary>
internal sealed class ConnectionCheck
{
    // A line is read once, however many rules there are. Lines that say the same are different lines.
    private readonly ConditionalWeakTable<AddedLine, List<Mention>> _read = [];
    private readonly ConditionalWeakTable<Rule, Topic> _topics = [];

    public IEnumerable<Finding> Find(Rule rule, string path, AddedLine line)
    {
        if (!rule.Parameters.HoldsConnections || !MayMention(line.Text))
            return [];
        var topic = _topics.GetValue(rule, Topic.Of);
        var found = from mention in _read.GetValue(line, read => [.. LineMentions.In(read.Text)])
                    let wanted = Wanted(topic, mention, line.Text)
                    where wanted is not null
                    select new Finding.Contradiction(rule, path, line.Number, mention.Part, mention.Value, wanted);
        return found.Distinct();
    }

    // What the rule wants instead; null where there is nothing to want. A line that says that too knows what it does: "27027:27017".
    private static string? Wanted(Topic topic, Mention mention, string line) => mention.Part switch
    {
        ConnectionPart.Port => PortRule.Wanted(topic, mention, line),
        ConnectionPart.Host => HostRule.Wanted(topic, mention, line),
        ConnectionPart.Database => DatabaseRule.Wanted(topic, mention, line),
        _ => UrlRule.Wanted(topic, mention, line),
    };

    private static bool MayMention(string line) => line.AsSpan().IndexOfAny(':', '=', '?') >= 0 || line.Contains("port", StringComparison.OrdinalIgnoreCase);
}
