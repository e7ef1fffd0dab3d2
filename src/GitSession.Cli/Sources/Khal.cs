namespace GitSession.Cli.Sources;

/// <summary>The external layer: today's and tomorrow's appointments (khal 0.10).</summary>
internal static class Khal
{
    private const string Day = "day ";

    // {tab} is known in the format of an event and not in that of a day.
    private static readonly string[] Question =
        ["list", "-df", Day + "{name}", "-f", "event{tab}{all-day}{tab}{start-end-time-style}{tab}{title}", "today", "2d"];

    public static SourceReport Read(SourceProgram khal)
    {
        var answer = khal.Ask(Question);
        if (answer.Trouble is not null)
            return new SourceReport("external", "khal", [], answer.Error.Contains("config file", StringComparison.Ordinal) ? "not available: khal has no configuration" : answer.Trouble);
        // An event that it cannot read it leaves out, with a traceback and exit code 0.
        string[] unread = answer.Error.Contains("Traceback", StringComparison.Ordinal) || answer.Error.Contains("warning: Skipping", StringComparison.Ordinal)
            ? ["not known: an event that khal could not read"]
            : [];
        return new SourceReport("external", "khal", [.. Lines(answer.Text), .. unread], null);
    }

    // The name of the day stands above its events: "today: 15:30-16:30 Doctor appointment".
    private static IEnumerable<string> Lines(string text)
    {
        var day = "today";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith(Day, StringComparison.Ordinal))
                day = line[Day.Length..].Trim().ToLowerInvariant();
            else if (line.Split('\t') is ["event", var allDay, var time, .. var title])
                yield return $"{day}: {(allDay is "True" ? "all day" : time.Trim())} {string.Join(' ', title)}";
        }
    }
}
