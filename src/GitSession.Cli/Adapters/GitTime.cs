using System.Globalization;

namespace GitSession.Cli.Adapters;

/// <summary>A date as git keeps it: seconds since 1970, whatever its author's program wrote there.</summary>
internal static class GitTime
{
    /// <summary>.NET's years end with 9999; what is no number is 1970.</summary>
    public static DateTimeOffset Of(string seconds) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var known)
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(known, 0, DateTimeOffset.MaxValue.ToUnixTimeSeconds()))
            : DateTimeOffset.UnixEpoch;

    /// <summary>The option that bounds a walk. Without the zone git takes a number of less than nine digits for something else than seconds.</summary>
    public static string Since(DateTimeOffset time) => $"--since=@{Math.Max(0, time.ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture)} +0000";
}
