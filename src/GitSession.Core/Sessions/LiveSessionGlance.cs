using System.Buffers;
using System.Text;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Of a live session only what tells whose it is. A document whose lines stand as this program writes them is parsed without what lies
/// below its lists: many loops would cost each session that begins beside it some milliseconds. Any other document is parsed whole.
/// </summary>
public sealed record LiveSessionGlance(string Id, DateTimeOffset StartedAt, Owner? Owner, AgentOfSession? Agent)
{
    private const string Root = "session:";
    private const string Indent = "  ";

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

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
            isInList = IsList(line);
            lean.Append(line).Append('\n');
        }
        return lean.ToString();
    }

    // A key alone on its line, which is none of those that tell whose the session is.
    private static bool IsList(ReadOnlySpan<char> line) =>
        line is [' ', ' ', .. var key, ':'] && !key.ContainsAnyExcept(Letters) && key is not ("format" or "id" or "started_at" or "owner" or "agent");
}
