using System.Text.Json;
using GitSession.Sessions.Archive;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>The same for a program.</summary>
internal static class ArchiveJson
{
    public static void Members(Utf8JsonWriter json, ArchiveReport report)
    {
        json.Time("before", report.Request.Before);
        json.WriteBoolean("dry_run", report.Request.DryRun);
        json.List("moved", report.Moved, (one, move) =>
        {
            one.WriteString("session", Paths.SessionOf(move.To));
            one.WriteString("from", move.From);
            one.WriteString("to", move.To);
        });
        json.List("kept", report.Kept, (one, kept) =>
        {
            one.WriteString("session", Paths.SessionOf(kept.Path));
            one.WriteString("path", kept.Path);
            one.WriteString("because", WordOf.Text(kept.Because));
        });
        json.WriteString("commit", report.Commit);
    }
}
