using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>What a sync took in and pushed, for a reader.</summary>
internal static class SyncText
{
    public static void Write(TextWriter output, SyncReport report)
    {
        if (report.Status is SyncStatus.UpToDate)
            output.WriteLine($"nothing to do: {UpToDate(report.Result)}");
        if (report.Result.Fetched > 0)
            WriteTakenIn(output, report);
        if (report.Result.To is { } to)
            output.WriteLine($"pushed {Plural.Of(report.Result.Pushed, "commit")} to {to}");
    }

    /// <summary>What is in no push, or null where there is nothing like that.</summary>
    public static string? Left(PushReport report) => report switch
    {
        { WithoutCheckpoint: [var session] } => $"the session \"{session.Title}\" is open, and what is not closed is not pushed",
        { WithoutCheckpoint: [_, _, ..] several } => $"{several.Count} sessions are open, and what is not closed is not pushed: {string.Join(", ", several.Select(session => session.Id))}",
        { Uncommitted: [var path, ..] } => $"{path} is not committed, and not pushed",
        _ => null,
    };

    private static string UpToDate(SyncResult result) => result.PushedTo is { } there
        ? $"{there} has all of {result.Branch}, and {result.Upstream} has nothing new"
        : $"{result.Upstream} has all of {result.Branch}, and nothing more";

    private static void WriteTakenIn(TextWriter output, SyncReport report)
    {
        output.WriteLine($"took in {Plural.Of(report.Result.Fetched, "commit")} of {report.Result.Upstream}{With(report)}");
        foreach (var session in report.Sessions)
            output.WriteLine($"  {SafeText.OneLine(session)}");
        if (report.Gone is not [])
            output.WriteLine("taken away by them, so that what was opened, changed or closed there counts no more (git session recall --history finds it):");
        foreach (var session in report.Gone)
            output.WriteLine($"  {SafeText.OneLine(session)}");
    }

    private static string With(SyncReport report) => report.Sessions is [] ? "" : $", with {Plural.Of(report.Sessions.Length, "session")}:";
}
