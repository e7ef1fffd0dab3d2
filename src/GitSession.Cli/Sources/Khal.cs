namespace GitSession.Cli.Sources;

/// <summary>The external layer: today's and tomorrow's appointments (khal 0.10).</summary>
internal static class Khal
{
    public static SourceReport Read(OutsideTool tool)
    {
        var answer = tool.Ask("khal", "list", "-df", "", "-f", "{start-date}{tab}{start-time}{tab}{title}", "today", "2d");
        return new SourceReport("external", "khal", [.. answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Line)], answer.Trouble);
    }

    private static string Line(string appointment)
    {
        var parts = appointment.Split('\t');
        return string.Join(' ', parts.Where(part => part is not ""));
    }
}
