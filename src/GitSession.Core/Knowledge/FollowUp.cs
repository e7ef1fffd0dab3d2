using System.Globalization;

namespace GitSession.Knowledge;

/// <summary>That somebody has to come back to a decision.</summary>
/// <param name="On">The day; null where any day will do.</param>
public sealed record FollowUp(DateOnly? On)
{
    private const string Format = "yyyy-MM-dd";

    public string Word => On?.ToString(Format, CultureInfo.InvariantCulture) ?? "true";

    /// <summary>Whether its day has come.</summary>
    public bool IsDue(DateTimeOffset now) => On is { } day && day <= DateOnly.FromDateTime(now.Date);

    /// <summary>`2026-12-01`, or `true`; null where it is neither. What stands behind the day, such as a time, does not matter.</summary>
    public static FollowUp? Parse(string text) =>
        text is "true" ? new FollowUp((DateOnly?)null)
        : DateOnly.TryParseExact(text[..Math.Min(text.Length, Format.Length)], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new FollowUp(day)
        : null;
}
