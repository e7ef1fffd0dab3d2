using System.Globalization;
using System.Text.Json;
using GitSession.Progress;

namespace GitSession.Cli.Output;

/// <summary>How far the project is, for a program: the keys of a phase's block, as the document has them.</summary>
internal static class ProgressJson
{
    private static readonly string[] Known =
        ["status", "completed", "last_action", "next_action", "deliverables", "dependencies", "estimated_completion", "validation"];

    public static void Members(Utf8JsonWriter json, ProgressReport report)
    {
        json.List("phases", report.Document?.Phases ?? [], Members);
        json.List("applied", report.Applied, Members);
        json.List("skipped", report.Skipped, (one, skipped) =>
        {
            one.WriteString("commit", skipped.Trailer.Commit);
            one.WriteString("trailer", skipped.Trailer.Value);
            one.WriteString("reason", ProgressText.Line(skipped, report.Waiting));
        });
    }

    public static void Members(Utf8JsonWriter json, ProgressEdit edit)
    {
        json.WriteString("deliverable", edit.Place);
        json.WriteString("from", edit.From);
        json.WriteString("to", edit.To);
        json.WriteString("commit", edit.By?.Commit);
    }

    private static void Members(Utf8JsonWriter json, ProgressPhase phase)
    {
        json.WriteString("key", phase.Key);
        json.WriteString("title", phase.Heading.Title);
        json.WriteNumber("line", phase.Line);
        json.WriteString("damaged", phase.Damage?.Expected);
        foreach (var key in Known.Union(phase.Block.Entries.Select(entry => entry.Key).Except(["key", "title", "line", "damaged"], StringComparer.Ordinal), StringComparer.Ordinal))
        {
            json.WritePropertyName(key);
            Write(json, phase.Block[key]);
        }
    }

    private static void Write(Utf8JsonWriter json, BlockValue? value)
    {
        switch (value)
        {
            case BlockValue.Map map:
                json.WriteStartObject();
                foreach (var (key, inner) in map.Entries)
                {
                    json.WritePropertyName(key);
                    Write(json, inner);
                }
                json.WriteEndObject();
                break;
            case BlockValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                Write(json, value as BlockValue.Scalar);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, BlockValue.Scalar? scalar)
    {
        if (scalar?.Text is not { } text)
            json.WriteNullValue();
        else if (scalar.Quotation is Quotation.None && text is "true" or "false")
            json.WriteBooleanValue(text is "true");
        else if (scalar.Quotation is Quotation.None && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(text);
    }
}
