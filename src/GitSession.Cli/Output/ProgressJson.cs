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
        json.Maybe("next", report.Next, Members);
        json.WriteString("framework_version", report.Document is { } document ? OverallStatus.FrameworkVersion(document) : null);
        json.Maybe("compliance", report.Document is { } read ? Compliance.Of(read) : null, Members);
    }

    /// <summary>The change that was asked for first, and all of them.</summary>
    public static void Members(Utf8JsonWriter json, PhaseEditReport report)
    {
        var first = report.Edits[0];
        json.WriteString("phase", report.Phase);
        json.WriteString("deliverable", first.Place.Contains('/', StringComparison.Ordinal) ? first.Place : null);
        json.WriteString("from", first.From);
        json.WriteString("to", first.To);
        json.WriteNull("commit");
        json.List("changes", report.Edits, (one, edit) =>
        {
            one.WriteString("place", edit.Place);
            one.WriteString("from", edit.From);
            one.WriteString("to", edit.To);
        });
        json.Texts("also_in_progress", report.AlsoInProgress);
    }

    private static void Members(Utf8JsonWriter json, ProgressEdit edit)
    {
        json.WriteString("deliverable", edit.Place);
        json.WriteString("from", edit.From);
        json.WriteString("to", edit.To);
        json.WriteString("commit", edit.By?.Commit);
    }

    private static void Members(Utf8JsonWriter json, NextStep next)
    {
        json.WriteString("step", Word(next.Kind));
        json.WriteString("phase", next.Phase?.Key);
        json.WriteString("task", next.Task?.Name);
    }

    private static void Members(Utf8JsonWriter json, Compliance compliance)
    {
        json.WriteNumber("line", compliance.Line);
        json.WriteString("damaged", compliance.Damage?.Expected);
        json.List("controls", compliance.Controls, (one, control) =>
        {
            one.WriteString("name", control.Name);
            one.WriteString("status", control.Status);
        });
    }

    private static string Word(StepKind kind) => kind is StepKind.AwaitApproval ? "await_approval" : MemoryJson.Word(kind);

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
