using GitSession.Text;

namespace GitSession.Knowledge;

/// <summary>What stands below the front matter: the first line says it, with a heading's mark or without, and the rest is prose.</summary>
internal static class KnowledgeBody
{
    private const string Rule = "---";

    public static string Render(string title, string prose) => $"# {SafeText.OneLine(title)}\n{(SafeText.Lines(prose) is { Length: > 0 } lines ? $"\n{lines}\n" : "")}";

    /// <summary>The title is null where nothing is there.</summary>
    public static (string? Title, string Prose) Read(string body)
    {
        for (var start = 0; start < body.Length; start = End(body, start))
        {
            if (Title(body[start..End(body, start)]) is { } title)
                return (title, body[SkipUnderline(body, End(body, start))..].Trim());
        }
        return (null, "");
    }

    // A comment or a rule says nothing.
    private static string? Title(string line)
    {
        var text = SafeText.OneLine(line).TrimStart('#').Trim();
        return text is "" || text.StartsWith("<!--", StringComparison.Ordinal) || text.StartsWith(Rule, StringComparison.Ordinal) ? null : text;
    }

    private static int SkipUnderline(string body, int start) =>
        body[start..End(body, start)].Trim() is ['=', ..] or ['-', '-', ..] ? End(body, start) : start;

    private static int End(string text, int start) => text.IndexOf('\n', start) is var at and >= 0 ? at + 1 : text.Length;
}
