using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace GitSession.Text;

/// <summary>
/// Puts values at the end of objects and arrays of a JSON text, and takes them out again; whatever else stands there keeps its bytes.
/// What the text says about itself afterwards is enough to restore it: the first value in an object or array that was there and empty
/// stands next to the bracket, and one that came with its value never does.
/// </summary>
public static class JsonEdit
{
    /// <summary>The text with a value behind the others of an object or array.</summary>
    /// <param name="name">Its name, where it is put into an object.</param>
    public static string Append(string text, JsonPart root, JsonPart into, string? name, JsonNode value)
    {
        var layout = JsonLayout.Of(text, root);
        var close = into.Span.End - 1;
        if (into.Parts is not [.., var last])
            return text.Insert(into.Span.Start + 1, Entry(layout, name, value, JsonGap.LineIndentation(text, close)));
        var comma = JsonGap.Comma(text, last.Span.End, close);
        var behind = comma + 1 ?? last.Span.End;
        var indentation = JsonGap.Indentation(text, last.Start);
        var entry = Entry(layout, name, value, indentation ?? JsonGap.LineIndentation(text, last.Start)) + (comma is null ? "" : ",");
        var lines = indentation is null ? TextEdit.Insert(behind, " " + entry)
            : TextEdit.Insert(JsonGap.EndOfRemarks(text, behind, close), LineEnd(layout) + indentation + entry);
        return TextEdit.Apply(text, comma is null ? [TextEdit.Insert(last.Span.End, ","), lines] : [lines]);
    }

    /// <summary>
    /// The text without a value, and without the objects and arrays that came with it and hold nothing else; null where nothing is left.
    /// </summary>
    /// <param name="way">The value last, before it what holds it, the root first.</param>
    public static string? Remove(string text, ImmutableArray<JsonPart> way)
    {
        var depth = way.Length - 1;
        while (depth > 0 && CameWith(text, way[depth - 1], way[depth]))
            depth--;
        if (depth is 0)
            return IsBlank(text, 0, way[0].Start) && IsBlank(text, way[0].Span.End, text.Length) ? null : Remove(text, way[0], way[1]);
        return Remove(text, way[depth - 1], way[depth]);
    }

    private static string Remove(string text, JsonPart holder, JsonPart part)
    {
        var at = holder.Parts.IndexOf(part);
        var own = JsonGap.Comma(text, part.Span.End, holder.Span.End - 1);
        var comma = own ?? (at > 0 ? JsonGap.Comma(text, holder.Parts[at - 1].Span.End, part.Start) : null);
        var start = JsonGap.Before(text, at > 0 ? holder.Parts[at - 1].Span.End : holder.Span.Start + 1, part.Start, own + 1 ?? part.Span.End);
        var value = new TextEdit(TextSpan.Between(start, part.Span.End), "");
        return TextEdit.Apply(text, comma is { } place ? [value, new TextEdit(new TextSpan(place, 1), "")] : [value]);
    }

    private static bool CameWith(string text, JsonPart holder, JsonPart part) =>
        holder.Parts is [_] && part.Start > holder.Span.Start + 1
        && IsBlank(text, holder.Span.Start + 1, part.Start) && IsBlank(text, part.Span.End, holder.Span.End - 1);

    private static bool IsBlank(string text, int from, int to) => text.AsSpan(from, to - from).Trim(" \t\r\n,\uFEFF").IsEmpty;

    private static string LineEnd(JsonLayout layout) => layout.LineEnd is " " ? "\n" : layout.LineEnd;

    private static string Entry(JsonLayout layout, string? name, JsonNode value, string indentation) =>
        name is null ? layout.Text(value, indentation) : layout.Member(name, value, indentation);
}
