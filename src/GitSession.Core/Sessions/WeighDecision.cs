using GitSession.Framework.Audit;
using GitSession.Framework.Boundaries;
using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Asks of a decision that is written down whether a person has to make it, and keeps the answer in the session's audit log.</summary>
public sealed class WeighDecision(IWorkspace workspace, TimeProvider time)
{
    /// <exception cref="Refusal">Several sessions are live and none is meant.</exception>
    public BoundaryVerdict Run(Caller caller, BoundaryQuestion question)
    {
        var verdict = BoundaryEnforcer.Evaluate(question, [.. RuleBook.Read(workspace).InForce]);
        if (new LiveSessions(workspace).Find(caller) is { } session)
            new AuditLog(workspace).Add(session.Id, JudgmentLines.Of(verdict, question.Action, Times.Now(time)));
        return verdict;
    }
}
