using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What a session handled, as lines of its entry: what a person said of it first, then what was recorded.</summary>
internal static class SessionSummary
{
    private const int MostCommits = 10;

    /// <param name="said">What a person says of it.</param>
    /// <param name="state">What git shows of it.</param>
    public static string OfClosed(LiveSession session, string? said, RepositoryState state)
    {
        var lines = session.Memory.Handled.Select(Line).ToList();
        if (session.Memory.Focus is { } inHand)
            lines.Add($"- {inHand.Description} (in hand when the session closed)");
        lines.AddRange(session.Memory.Goals.Where(goal => goal.Achieved is true).Select(goal => $"- Goal met: {goal.Description}"));
        lines.AddRange(Commits(session, state));
        if (state.StartIsGone)
            lines.Add("- Not known: what else was committed since its start, because history was rewritten or cut off");
        return Join(said, lines is [] && said is null ? ["Nothing was recorded as handled."] : lines);
    }

    // A summary is brief: the handoff names them all.
    private static IEnumerable<string> Commits(LiveSession session, RepositoryState state)
    {
        var own = (state.Commits ?? []).Where(commit => commit.IsOf(session.Id, session.StartedAt)).Select(commit => commit.Subject).Reverse().ToList();
        var named = own.Take(MostCommits).Select(subject => $"- Committed: {SafeText.OneLine(subject)}");
        return own.Count <= MostCommits ? named : named.Append($"- Committed: {own.Count - MostCommits} more");
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
        Secrets.Redact(string.Join("\n\n", new[] { said, string.Join("\n", lines) }.Where(part => !string.IsNullOrEmpty(part))));
}
