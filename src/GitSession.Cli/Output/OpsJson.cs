using System.Text.Json;
using GitSession.Operations.Protocols;

namespace GitSession.Cli.Output;

/// <summary>Protocols for a program.</summary>
internal static class OpsJson
{
    public static void Members(Utf8JsonWriter json, ProtocolReport report, bool isBegun)
    {
        json.WriteString("session", report.Run.Session is "" ? null : report.Run.Session);
        json.WriteString("phase", report.Run.Phase);
        json.WriteString("framework_version", report.Run.FrameworkVersion);
        json.WriteString("record", isBegun ? ProtocolRun.PathOf(report.Run.Session) : null);
        json.List("items", report.Items, Item);
        json.WriteString("next", report.Next?.Item.Id);
        json.List("damaged", report.Damaged, HandedJson.Damage);
    }

    private static void Item(Utf8JsonWriter json, ItemState item)
    {
        json.WriteString("id", item.Item.Id);
        json.WriteString("text", item.Item.Text);
        json.WriteString("status", MemoryJson.Word(item.Status));
        json.WriteBoolean("needs_person", item.Item.NeedsPerson);
        json.WriteString("told_by", item.Item.Told?.ToString());
        json.WriteString("found", item.Finding?.Detail);
        json.List("evidence", item.Run.Evidence, Evidence);
    }

    private static void Evidence(Utf8JsonWriter json, ItemEvidence evidence)
    {
        if (evidence.Passed is { } passed)
            json.WriteBoolean("passed", passed);
        else
            json.WriteNull("passed");
        json.Time("at", evidence.At);
        json.WriteString("by", evidence.By);
        json.WriteString("kind", MemoryJson.Word(evidence.Kind));
        json.WriteString("subject", evidence.Subject);
        json.WriteString("detail", evidence.Detail);
    }
}
