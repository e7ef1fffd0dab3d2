using System.Globalization;
using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Journal;

/// <summary>`2026-11-20-09-15-review-calendar-k3f2`: local time of the start, slug of the first focus, a tail that two clones do not share.</summary>
public static class SessionId
{
    private const string TimeFormat = "yyyy-MM-dd-HH-mm";

    public static string New(DateTimeOffset start, string? focus, Random random)
    {
        var slug = Slug.Of(focus ?? "") is { Length: > 0 } text ? text : "session";
        return $"{start.ToString(TimeFormat, CultureInfo.InvariantCulture)}-{slug}-{LoopId.New(random, [])}";
    }

    /// <summary>
    /// The time that an id or a file's name begins with, to the minute or the day, or null where it begins with none.
    /// It is read as UTC wherever it was written, so that every clone reads the same.
    /// </summary>
    public static DateTimeOffset? DateOf(string id) => Parse(id, TimeFormat) ?? Parse(id, "yyyy-MM-dd");

    /// <summary>The words of an id: what is left of it without the time and the tail.</summary>
    public static string WordsOf(string id)
    {
        var words = Parse(id, TimeFormat) is null ? id : id[TimeFormat.Length..];
        var tail = words.Length - LoopId.Length - 1;
        if (words.Length < id.Length && tail > 0 && words[tail] == '-')
            words = words[..tail];
        return words.Trim('-').Replace('-', ' ');
    }

    private static DateTimeOffset? Parse(string id, string format) =>
        id.Length >= format.Length
        && DateTimeOffset.TryParseExact(id[..format.Length], format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
