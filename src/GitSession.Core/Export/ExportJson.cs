using System.Text.Json;
using GitSession.Text;

namespace GitSession.Export;

/// <summary>How texts and times stand in an export: whole, but without control characters and without what looks like a secret.</summary>
internal static class ExportJson
{
    /// <summary>The text, fit to leave the repository.</summary>
    public static string Inert(string text) => Secrets.Redact(SafeText.Lines(text));

    /// <summary>A text, or null where it is not known.</summary>
    public static void Said(this Utf8JsonWriter json, string name, string? text) => json.WriteString(name, text is null ? null : Inert(text));

    /// <summary>A text; nothing where it is not known.</summary>
    public static void MaybeSaid(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not (null or ""))
            json.WriteString(name, Inert(text));
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts) => json.Ids(name, texts.Select(Inert));

    /// <summary>A list of ids, which are written as they are, or links would lead nowhere.</summary>
    public static void Ids(this Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    /// <summary>A time, or null where it is not known.</summary>
    public static void Time(this Utf8JsonWriter json, string name, DateTimeOffset? time) => json.WriteString(name, Known(time) is { } known ? Times.Text(known) : null);

    /// <summary>A time; nothing where it is not known.</summary>
    public static void MaybeTime(this Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (Known(time) is { } known)
            json.WriteString(name, Times.Text(known));
    }

    public static void Truth(this Utf8JsonWriter json, string name, bool? truth)
    {
        if (truth is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }

    /// <summary>A list of objects.</summary>
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // What has no date at all sorts before all that has one, and has none here.
    private static DateTimeOffset? Known(DateTimeOffset? time) => time == DateTimeOffset.MinValue ? null : time;
}
