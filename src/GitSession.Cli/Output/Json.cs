using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>Writes JSON by hand: the keys are a promise, and reflection is not there in a native program.</summary>
internal static class Json
{
    // What is written here goes to a terminal or a program and not into a web page: letters stay letters.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Object(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            json.Block(members);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>An object on one line; null where it has no member.</summary>
    public static string? Line(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options with { Indented = false }))
            json.Block(members);
        return stream.Length > "{}".Length ? Encoding.UTF8.GetString(stream.ToArray()) : null;
    }

    public static void Block(this Utf8JsonWriter json, Action<Utf8JsonWriter> members)
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    }

    public static void Block(this Utf8JsonWriter json, string name, Action<Utf8JsonWriter> members)
    {
        json.WritePropertyName(name);
        json.Block(members);
    }

    /// <summary>An object, or null where there is no value.</summary>
    public static void Maybe<T>(this Utf8JsonWriter json, string name, T? value, Action<Utf8JsonWriter, T> members)
        where T : class
    {
        if (value is null)
            json.WriteNull(name);
        else
            json.Block(name, inner => members(inner, value));
    }

    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.Block(inner => members(inner, item));
        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void Time(this Utf8JsonWriter json, string name, DateTimeOffset? time) =>
        json.WriteString(name, time is { } known ? Times.Text(known) : null);
}
