using System.Text.Json;
using GitSession.Journal;
using GitSession.Text;

namespace GitSession.Export;

/// <summary>A loop in an export, as a session left it and as it stands now.</summary>
internal static class LoopJson
{
    public static void Write(Utf8JsonWriter json, RecordedLoop loop)
    {
        Write(json, LoopLine.Of(loop.Loop));
        json.WriteString("state", WordOf.Text(loop.State));
        json.WriteString("opened_in", loop.Loop.OpenedIn);
        json.WriteNumber("carried", loop.Loop.Carried);
    }

    public static void Write(Utf8JsonWriter json, LoopLine line)
    {
        json.WriteString("id", line.Id);
        json.Said("description", line.Description);
        json.Said("context", line.Context);
        json.WriteString("urgency", WordOf.Text(line.Urgency));
        json.WriteString("type", WordOf.Text(line.Type));
        json.Time("opened_at", line.OpenedAt);
    }
}
