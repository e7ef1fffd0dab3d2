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
}
