using System.Text;
using System.Text.RegularExpressions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Of a live session only what tells whose it is. A document whose lines stand as this program writes them is parsed without what lies
/// below its lists: many loops would cost each session that begins beside it some milliseconds. Any other document is parsed whole.
/// </summary>
public sealed partial record LiveSessionGlance(string Id, DateTimeOffset StartedAt, Owner? Owner, AgentOfSession? Agent)
{
    private const string Root = "session:";
    private const string Indent = "  ";

    /// <summary>What a document says without what lies below its lists, or null where that cannot be told from its lines.</summary>
    internal static LiveSessionGlance? OfLines(string path, string text) => WithoutLists(text) is { } lean ? Read(path, lean) : null;

    private static LiveSessionGlance? Read(string path, string yaml)
    {
        try
        {
            return LiveSessionDocument.GlanceOf(path, YamlMap.Parse(path, yaml));
        }
        catch (DamagedDocument)
        {
            return null; // the whole document says where
        }
    }

    private static string? WithoutLists(string text)
    {
        var (lean, isInList) = (new StringBuilder(), false);
        foreach (var line in text.AsSpan().TrimEnd('\n').EnumerateLines())
        {
            if (line.StartsWith(Indent + " "))
            {
                if (!isInList)
                    return null;
                continue;
            }
            if (lean.Length == 0 ? line is not Root : !line.StartsWith(Indent))
                return null;
            isInList = ListPattern().IsMatch(line);
            lean.Append(line).Append('\n');
        }
        return lean.ToString();
    }

    // What tells whose it is, is no list.
    [GeneratedRegex(@"\A  (?!(format|id|started_at|owner|agent):)[a-z_]+:\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListPattern();
}
