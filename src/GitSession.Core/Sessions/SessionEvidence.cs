using System.Collections.Immutable;
using GitSession.Framework.Verification;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Gathers what a session's claims are held against: its memory, what git shows, what its agent's events say. What only others know
/// (violations, checks, options that were weighed) they add to it.
/// </summary>
public static class SessionEvidence
{
    // More than that tell no more.
    private const int MostFiles = 1000;

    public static VerificationEvidence Of(LiveSession session, RepositoryState state, AgentActivity activity, DateTimeOffset now)
    {
        var memory = session.Memory;
        ImmutableArray<string> inHand = [.. memory.Stack.Items.Prepend(memory.Focus).OfType<Focus>().Select(focus => focus.Description)];
        ImmutableArray<string> handled = [.. memory.Handled.Where(one => !one.Abandoned).Select(one => one.Description)];
        ImmutableArray<string> commits = [.. (state.Commits ?? []).Where(commit => commit.IsOf(session.Id, session.StartedAt)).Select(commit => commit.Subject)];
        return new VerificationEvidence
        {
            Goals = [.. memory.Goals.Select(goal => goal.Description)],
            Commits = commits,
            Files = [.. Changed(state).Concat(activity.Files).Where(path => !Paths.IsOurs(path)).Distinct(StringComparer.Ordinal).Take(MostFiles)],
            Recorded = [.. inHand, .. handled],
            GoalsMet = [.. memory.Goals.Where(goal => goal.Achieved is true).Select(goal => goal.Description)],
            GoalsMissed = [.. memory.Goals.Where(goal => goal.Achieved is false).Select(goal => goal.Description)],
            LoopsOpen = [.. memory.Loops.Select(loop => loop.Description)],
            LoopsClosed = [.. memory.Closed.Select(closed => closed.Loop.Description)],
            Failures = activity.Errors.Recent(now),
            Decisions = Changed(state).Count(path => Paths.IsBelow(path, Paths.Decisions)),
            Steps = commits.Length + handled.Length + memory.Closed.Count,
        };
    }

    private static IEnumerable<string> Changed(RepositoryState state) =>
        state.Staged.Concat(state.Unstaged).Select(file => file.Path).Concat(state.Untracked).Concat(state.Conflicts).Distinct(StringComparer.Ordinal);
}
