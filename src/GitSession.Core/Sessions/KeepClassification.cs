using GitSession.Framework.Audit;
using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Keeps in a session's audit log how a rule was classified, or that a person said otherwise.</summary>
public sealed class KeepClassification(IWorkspace workspace, TimeProvider time)
{
    /// <param name="session">Null where the rule came out of none.</param>
    public void Run(string? session, Rule rule, bool reclassified)
    {
        if (session is not null && ClassificationRecord.Of(rule) is { } record)
            new AuditLog(workspace).Add(session, VerdictLines.Of(record, rule.Id, reclassified, Times.Now(time)));
    }
}
