using System.Text.Json;
using GitSession.Cleanup;

namespace GitSession.Cli.Output;

/// <summary>A background process as JSON, with the keys of the live session.</summary>
internal static class ProcessJson
{
    public static void Members(Utf8JsonWriter json, BackgroundProcess process)
    {
        json.WriteNumber("pid", process.Pid);
        json.Time("started_at", process.StartedAt);
        json.WriteString("command", process.Command);
    }
}
