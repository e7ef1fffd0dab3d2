using System.Globalization;
using GitSession.Text;

namespace GitSession.World;

/// <summary>`config.yaml`: the repository's, and the user's own, which has the same keys and wins.</summary>
public static class SettingsDocument
{
    // More of any unit than a session lasts, and less than a time span holds.
    private const int MostUnits = 100_000;

    /// <summary>The text that `init` writes.</summary>
    public const string Initial = """
        # Settings of GitSession. Every key may be left out; docs/formats.md names them all.
        format: 1
        mode: ops
        session: { stale_after: 12h, remind_after: 30m, stack: { remind: 2, warn: 3 } }

        """;

    /// <summary>These settings with what the text says over them.</summary>
    public static Settings Read(string path, string? text, Settings beneath)
    {
        if (text is null)
            return beneath;
        var map = YamlMap.Parse(path, text);
        map.RefuseNewerFormat(Settings.Format);
        var session = map.Map("session");
        var stack = session?.Map("stack");
        return beneath with
        {
            Mode = map.Text("mode") ?? beneath.Mode,
            StaleAfter = Duration(path, session?.Text("stale_after")) ?? beneath.StaleAfter,
            RemindAfter = Duration(path, session?.Text("remind_after")) ?? beneath.RemindAfter,
            StackRemind = stack?.Number("remind") ?? beneath.StackRemind,
            StackWarn = stack?.Number("warn") ?? beneath.StackWarn,
            Checks = map.Has("checks") ? [.. map.Maps("checks").Select(check => check.RequiredText("name"))] : beneath.Checks,
            Documents = map.Has("documents") ? [.. map.Texts("documents").Select(document => Relative(path, document))] : beneath.Documents,
        };
    }

    /// <summary>"90s", "30m", "12h" or "7d".</summary>
    private static TimeSpan? Duration(string path, string? text)
    {
        if (text is null)
            return null;
        if (text.Length < 2 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw NoDuration(path, text);
        return number > MostUnits ? throw NoDuration(path, text) : text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => throw NoDuration(path, text),
        };
    }

    private static DamagedDocument NoDuration(string path, string text) =>
        new(path, 0, $"a duration such as 30m or 12h, not {SafeText.OneLine(text)}");

    private static string Relative(string path, string document) =>
        document is "" or ['/', ..] || document.Contains('\0', StringComparison.Ordinal) || document.Split('/').Contains("..")
            ? throw new DamagedDocument(path, 0, $"documents below this repository, not {SafeText.OneLine(document)}")
            : document;
}
