using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Of a live session only what tells whose it is. The lines that this program writes are found without parsing the document, whose many
/// loops would cost each session that begins beside it some milliseconds; any other document is parsed.
/// </summary>
public sealed record LiveSessionGlance(string Id, DateTimeOffset StartedAt, Owner? Owner, AgentOfSession? Agent)
{
    private const string Root = "session:";

    private static readonly string[] Keys = ["format", "id", "started_at", "owner", "agent"];

    /// <summary>What the lines of a document say, or null where one of them is not there once, goes on on further lines, or cannot be read by itself.</summary>
    internal static LiveSessionGlance? OfLines(string path, string text)
    {
        if (!text.StartsWith(Root + "\n", StringComparison.Ordinal))
            return null;
        var lines = Keys.Select(key => Line(text, $"\n  {key}: ")).ToList();
        return lines.Contains(null) ? null : Read(path, $"{Root}\n{string.Join('\n', lines)}\n");
    }

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

    // What goes on on the next line is indented further.
    private static string? Line(string text, string begin)
    {
        var at = text.IndexOf(begin, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(begin, at + 1, StringComparison.Ordinal) >= 0)
            return null;
        var end = text.IndexOf('\n', at + 1);
        return end < 0 ? text[(at + 1)..] : text.AsSpan(end + 1).StartsWith("   ") ? null : text[(at + 1)..end];
    }
}
