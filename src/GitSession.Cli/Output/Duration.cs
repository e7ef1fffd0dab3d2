using System.Globalization;

namespace GitSession.Cli.Output;

/// <summary>How long something took, as a person says it: in the two greatest units that matter.</summary>
internal static class Duration
{
    public static string Of(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => $"{(int)time.TotalSeconds} s",
        { TotalHours: < 1 } => Two((int)time.TotalMinutes, "min", time.Seconds, "s"),
        { TotalDays: < 1 } => Two((int)time.TotalHours, "h", time.Minutes, "min"),
        _ => Two((int)time.TotalDays, "d", time.Hours, "h"),
    };

    private static string Two(int great, string unit, int small, string lesser) =>
        string.Create(CultureInfo.InvariantCulture, $"{great} {unit}{(small == 0 ? "" : $" {small} {lesser}")}");
}
