using System.Text.Json;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>What a sync took in and pushed, for a program.</summary>
internal static class SyncJson
{
    public static void Members(Utf8JsonWriter json, SyncReport report)
    {
        json.WriteNumber("fetched", report.Result.Fetched);
        json.Texts("sessions", report.Sessions);
        json.Texts("gone", report.Gone);
        json.WriteNumber("pushed", report.Result.Pushed);
        json.WriteString("to", report.Result.To);
        json.WriteString("status", WordOf.Text(report.Status));
    }
}
