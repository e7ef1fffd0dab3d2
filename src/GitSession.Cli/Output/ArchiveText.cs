using GitSession.Sessions.Archive;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>What an archive moved, and what stays, for a reader.</summary>
internal static class ArchiveText
{
    private const int MostNamed = 20;

    /// <param name="before">The day or time, as it was typed.</param>
    public static void Write(TextWriter output, ArchiveReport report, string before)
    {
        if (report.Moved is [])
            output.WriteLine($"nothing to archive: no session that started before {before} has anything to move");
        else
            WriteMoved(output, report, before);
        foreach (var reason in report.Kept.GroupBy(kept => (kept.Because, kept.By)))
            WriteKept(output, reason.Key.Because, reason.Key.By, [.. reason.Select(kept => kept.Path)]);
    }

    private static void WriteMoved(TextWriter output, ArchiveReport report, string before)
    {
        var done = report.Commit is { } commit ? $"archived, in commit {commit[..Math.Min(10, commit.Length)]}" : "would be archived";
        output.WriteLine($"{Plural.Of(report.Sessions, "session")} that started before {before} {done}:");
        foreach (var folder in report.Moved.GroupBy(move => Folder(move.To), StringComparer.Ordinal).OrderBy(folder => folder.Key, StringComparer.Ordinal))
            output.WriteLine($"  {folder.Key}: {Plural.Of(folder.Count(), "document")}");
    }

    private static void WriteKept(TextWriter output, KeptBecause because, string? by, IReadOnlyList<string> paths)
    {
        output.WriteLine($"{Plural.Of(paths.Count, "document")} {(paths.Count == 1 ? "stays" : "stay")}, {Why(because, by)}:");
        foreach (var path in paths.Take(MostNamed))
            output.WriteLine($"  {SafeText.OneLine(path)}");
        if (paths.Count > MostNamed)
            output.WriteLine($"  and {paths.Count - MostNamed} more");
    }

    private static string Why(KeptBecause because, string? by) => because switch
    {
        KeptBecause.Head => "because no session has inherited from there yet",
        KeptBecause.InheritedByLive => $"because the live session {by} inherited from there",
        KeptBecause.Undecided => "because a suggested rule awaits a decision (git session rules review)",
        KeptBecause.Changed => "because of changes that are not committed",
        KeptBecause.NotCommitted => "because HEAD has no such file",
        KeptBecause.PlaceTaken => "because something else lies where the archive would put it",
        KeptBecause.WithAnother => "because another document of the same session stays",
        KeptBecause.LeftOut => "because this worktree leaves that out",
        _ => "because no date begins the name",
    };

    private static string Folder(string path) => path[..path.LastIndexOf('/')];
}
