namespace GitSession.Operations.Reports.Parts;

/// <summary>A table in a report. A cell is inert already, or has nothing of a person's in it.</summary>
internal static class MarkdownTable
{
    /// <param name="none">What to say where there are no rows.</param>
    public static string Of(string[] heads, IEnumerable<string[]> rows, string none)
    {
        var lines = rows.Select(Line).ToList();
        return lines is [] ? none + "\n" : Line(heads) + Line([.. heads.Select(_ => "---")]) + string.Concat(lines);
    }

    private static string Line(string[] cells) => $"| {string.Join(" | ", cells)} |\n";
}
