using System.Text.Json;
using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>The start protocol for a program.</summary>
internal static class ProtocolJson
{
    public static void Checks(Utf8JsonWriter json, StartProtocol protocol) => json.List("checks", protocol.Checks, (check, report) =>
    {
        check.WriteString("name", report.Check.Name);
        check.WriteString("status", MemoryJson.Word(report.Verdict));
        check.WriteString("detail", report.Detail);
    });

    /// <summary>The whole answer where no session was opened.</summary>
    public static void Blocked(Utf8JsonWriter json, StartProtocol protocol)
    {
        json.WriteNull("session");
        Checks(json, protocol);
    }
}
