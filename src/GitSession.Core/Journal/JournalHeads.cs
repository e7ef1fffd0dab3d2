using System.Collections.Immutable;

namespace GitSession.Journal;

/// <summary>
/// The entries that nobody inherited from, as they are kept between two commands apart from the graph, which may be long: where entries
/// were added since and nothing else was done, as each session that ends does, they alone tell the heads that there are now.
/// </summary>
/// <param name="Stamp">The state of the directories that they are of.</param>
/// <param name="MadeAt">When; a file that was changed later is not as it was.</param>
/// <param name="Gaps">The entries that others inherited from and that were not there.</param>
/// <param name="Nodes">The heads, by id.</param>
public sealed record JournalHeads(string Stamp, DateTimeOffset MadeAt, ImmutableArray<string> Gaps, ImmutableArray<JournalNode> Nodes)
{
    private const string Version = "git-session journal heads 4";

    /// <summary>Those of a graph, not dated yet.</summary>
    public static JournalHeads Of(JournalGraph graph) => new(
        "",
        default,
        [.. graph.Nodes.SelectMany(node => node.Parents).Where(parent => graph.Find(parent) is null).Distinct(StringComparer.Ordinal)],
        [.. graph.Heads.Select(graph.Find).OfType<JournalNode>()]);

    /// <summary>The heads, or null where the text is none of this version.</summary>
    public static JournalHeads? Parse(string? text)
    {
        if (text?.Split('\n') is not [Version, var stamp, var madeAt, var count, var gaps, .. var lines, ""]
            || JournalIndex.Time(madeAt) is not { } at || count != $"{lines.Length}")
        {
            return null;
        }
        var nodes = lines.Select(JournalNode.Parse).OfType<JournalNode>().ToImmutableArray();
        return nodes.Length == lines.Length ? new JournalHeads(stamp, at, [.. gaps.Split('\t', StringSplitOptions.RemoveEmptyEntries)], nodes) : null;
    }

    /// <summary>The text, or null where a path cannot stand in it.</summary>
    public string? ToText()
    {
        var lines = Nodes.Select(node => node.ToLine()).ToList();
        return lines.Contains(null) || Gaps.Any(gap => gap.AsSpan().ContainsAny('\t', '\n'))
            ? null
            : $"{Version}\n{Stamp}\n{MadeAt.ToUnixTimeSeconds()}\n{Nodes.Length}\n{string.Join('\t', Gaps)}\n{string.Concat(lines.Select(line => line + "\n"))}";
    }

    /// <summary>The same with entries that were added; null where only the whole graph can tell.</summary>
    /// <param name="isHere">Whether an entry is there once.</param>
    public JournalHeads? With(IReadOnlyCollection<JournalNode> added, Func<string, bool> isHere)
    {
        // What fills a gap is inherited from already.
        if (added.Any(node => Gaps.Contains(node.Id) || !isHere(node.Id)) || new JournalGraph(added).FindCycle() is not null)
            return null;
        var inherited = added.SelectMany(node => node.Parents).Distinct(StringComparer.Ordinal).ToList();
        return this with
        {
            Gaps = [.. Gaps.Union(inherited.Where(parent => !isHere(parent)), StringComparer.Ordinal)],
            Nodes = [.. Nodes.Concat(added).DistinctBy(node => node.Id, StringComparer.Ordinal).Where(node => !inherited.Contains(node.Id)).OrderBy(node => node.Id, StringComparer.Ordinal)],
        };
    }
}
