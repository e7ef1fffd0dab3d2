using System.Globalization;

namespace GitSession.Cli.Output;

/// <summary>How long ago something was, as a person says it.</summary>
internal static class RelativeTime
{
    public static string Of(DateTimeOffset time, DateTimeOffset now) => (now - time) switch
    {
        { TotalMinutes: > -1 and < 1 } => "just now",
        { TotalMinutes: <= -1 } => Date(time),
        { TotalHours: < 1 } ago => $"{(int)ago.TotalMinutes} min ago",
        { TotalDays: < 1 } ago => $"{(int)ago.TotalHours} h ago",
        { TotalDays: < 2 } => "yesterday",
        { TotalDays: < 60 } ago => $"{(int)ago.TotalDays} days ago",
        _ => Date(time),
    };

    private static string Date(DateTimeOffset time) => "on " + time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
