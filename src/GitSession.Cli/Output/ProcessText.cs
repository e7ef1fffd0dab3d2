using GitSession.Cleanup;

namespace GitSession.Cli.Output;

/// <summary>A background process as a person reads it.</summary>
internal static class ProcessText
{
    public static string Line(BackgroundProcess process, bool runs, DateTimeOffset now) =>
        $"{process.Pid} {process.Command} ({(runs ? "started" : "ended; was started")} {RelativeTime.Of(process.StartedAt, now)})";
}
