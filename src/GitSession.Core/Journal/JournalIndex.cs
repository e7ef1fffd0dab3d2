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
        if (text?.Split('\n') is not [Version, var stamp, var madeAt, .. var lines, ""] || Time(madeAt) is not { } at)
            return null;
        var nodes = lines.Select(JournalNode.Parse).OfType<JournalNode>().ToImmutableArray();
        return nodes.Length == lines.Length ? new JournalIndex(stamp, at, nodes) : null;
    }

    /// <summary>The text, or null where a path cannot stand in it.</summary>
    public string? ToText()
    {
        var text = new StringBuilder($"{Version}\n{Stamp}\n{MadeAt.ToUnixTimeSeconds()}\n");
        foreach (var node in Nodes)
        {
            if (node.ToLine() is not { } line)
                return null;
            text.Append(line).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A time in seconds, as it stands in what is kept; null where it is none.</summary>
    internal static DateTimeOffset? Time(string seconds) =>
        long.TryParse(seconds, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(number)
            : null;
}
