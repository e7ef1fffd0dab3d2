using System.Text.Json;
using GitSession.Memory;

namespace GitSession.Cli.Output;

/// <summary>Claimed work as JSON, with the keys of the live session.</summary>
internal static class BeadsJson
{
    public static void Members(Utf8JsonWriter json, ClaimedWork work)
    {
        json.WriteString("id", work.Id);
        json.WriteString("title", work.Title);
        json.Time("claimed_at", work.ClaimedAt);
        json.Time("closed_at", work.ClosedAt);
    }
}
