using GitSession.Framework.Audit;
using GitSession.Framework.Pressure;
using GitSession.Framework.Verification;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Holds the claim that a goal is met against what can be seen. It asks git two questions, and leaves a line in the audit log.</summary>
public sealed class VerifyGoal(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    /// <param name="number">The goal's number, counted from 1.</param>
    public VerificationVerdict Run(LiveSession session, int number, PressureLevel pressure)
    {
        var activity = new ActivityLog(workspace, time).Read(session.Id);
        var evidence = SessionEvidence.Of(session, State(session), activity, Times.Now(time));
        var goal = session.Memory.Goals[number - 1].Description;
        var verdict = MetacognitiveVerifier.Verify(evidence with { GoalsMet = [goal] }, pressure);
        new AuditLog(workspace).Add(session.Id, VerdictLines.Of(verdict, goal, Times.Now(time)));
        return verdict;
    }

    // Whose commits they are nobody asks here: all that were made on the branch since the session began.
    private RepositoryState State(LiveSession session) => RepositoryState.Empty with
    {
        Unstaged = [.. repository.Changes().Select(change => new FileState(change.IsNew ? 'A' : 'M', change.Path))],
        Commits = session.HeadAtStart is { } start
            ? [.. (repository.CommitsSince(start, session.Branch) ?? []).Select(subject => new SessionCommit("", subject, session.Id))]
            : [],
    };
}
