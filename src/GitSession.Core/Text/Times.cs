using System.Globalization;

namespace GitSession.Text;

/// <summary>How a time stands in a document: ISO 8601 with its offset, to the second.</summary>
public static class Times
{
    public static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The local time, to the second, as a document keeps it.</summary>
    public static DateTimeOffset Now(TimeProvider time)
    {
        var now = time.GetLocalNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>How long something took, as a person says it: in the two greatest units that matter.</summary>
    public static string Length(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => $"{(int)time.TotalSeconds} s",
        { TotalHours: < 1 } => Two((int)time.TotalMinutes, "min", time.Seconds, "s"),
        { TotalDays: < 1 } => Two((int)time.TotalHours, "h", time.Minutes, "min"),
        _ => Two((int)time.TotalDays, "d", time.Hours, "h"),
    };

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>A day or a time as a person types it; null where it is not of ISO 8601, of which no two countries think differently.</summary>
    public static DateTimeOffset? Typed(string text) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    public static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string Two(int great, string unit, int small, string lesser) =>
        string.Create(CultureInfo.InvariantCulture, $"{great} {unit}{(small == 0 ? "" : $" {small} {lesser}")}");
}
