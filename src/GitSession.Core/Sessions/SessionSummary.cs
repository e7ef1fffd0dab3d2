using GitSession.Memory;

namespace GitSession.Sessions;

/// <summary>What a session handled, as lines of its entry: what a person said of it first, then what was recorded.</summary>
internal static class SessionSummary
{
    public static string OfClosed(LiveSession session, string? said)
    {
        var lines = session.Memory.Handled.Select(Line).ToList();
        if (session.Memory.Focus is { } inHand)
            lines.Add($"- {inHand.Description} (in hand when the session closed)");
        return Join(said, lines is [] && said is null ? ["Nothing was recorded as handled."] : lines);
    }

    public static string OfInterrupted(LiveSession session, Inferred inferred)
    {
        var lines = session.Memory.Handled.Select(Line).ToList();
        if (inferred.Commits is not { } commits)
            lines.Add("- Inferred: commits since its start cannot be known here");
        else if (commits is not [])
            lines.AddRange(commits.Select(commit => $"- Inferred: committed \"{commit}\""));
        lines.AddRange(inferred.ChangedFiles.Select(file => $"- Inferred: left changed and not committed: {file}"));
        return Join("This session was interrupted: it was not closed. Its last state was found by the next one.", lines);
    }

    private static string Line(Handled handled) => handled.Abandoned ? $"- {handled.Description} (given up)" : $"- {handled.Description}";

    private static string Join(string? said, IReadOnlyList<string> lines) =>
        string.Join("\n\n", new[] { said, string.Join("\n", lines) }.Where(part => !string.IsNullOrEmpty(part)));
}
