using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace GitSession.Journal;

/// <summary>
/// The graph as it is kept between two commands, so that a journal of ten thousand entries costs what one of ten does.
/// It is derived: it can be deleted at any time, and it is believed only for the state of the directories it was made from.
/// </summary>
/// <param name="Stamp">That state.</param>
/// <param name="MadeAt">When; a file that was written later is read again.</param>
public sealed record JournalIndex(string Stamp, DateTimeOffset MadeAt, ImmutableArray<JournalNode> Nodes)
{
    private const string Version = "git-session journal index 1";

    /// <summary>The index, or null where the text is none of this version.</summary>
    public static JournalIndex? Parse(string? text)
    {
        if (text?.Split('\n') is not [Version, var stamp, var madeAt, .. var lines, ""]
            || !long.TryParse(madeAt, CultureInfo.InvariantCulture, out var seconds)
            || seconds < 0 || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return null;
        }
        var nodes = lines.Select(line => line.Split('\t')).ToList();
        return nodes.TrueForAll(parts => World.Paths.IsEntry(parts[0]))
            ? new JournalIndex(stamp, DateTimeOffset.FromUnixTimeSeconds(seconds), [.. nodes.Select(Node)])
            : null;
    }

    /// <summary>The text, or null where a path cannot stand in it.</summary>
    public string? ToText()
    {
        var text = new StringBuilder($"{Version}\n{Stamp}\n{MadeAt.ToUnixTimeSeconds()}\n");
        foreach (var node in Nodes)
        {
            if (node.Parents.Prepend(node.Path).Any(part => part.AsSpan().ContainsAny('\t', '\n')))
                return null;
            text.AppendJoin('\t', node.Parents.Prepend(node.Path)).Append('\n');
        }
        return text.ToString();
    }

    private static JournalNode Node(string[] parts) => new(World.Paths.EntryId(parts[0]), parts[0], [.. parts[1..]]);
}
