using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using GitSession.Rules;

namespace GitSession.Sessions;

/// <summary>Tells what of a live session its audit log is held against: which services something called for, and what went on.</summary>
internal static class SignsOfSession
{
    public static SessionSigns Of(LiveSession session, AgentActivity activity, RuleBook rules, AuditTrail trail, bool worked) => new()
    {
        Triggered = [.. Triggered(session, activity, rules, worked)],
        Messages = activity.PromptTimes,
        Tokens = [.. trail.Lines.Where(line => line.Service == ServiceName.Pressure).Select(line => (line.At, Used(line, session)))],
        Errors = activity.Errors,
    };

    private static IEnumerable<string> Triggered(LiveSession session, AgentActivity activity, RuleBook rules, bool worked)
    {
        if (rules.InForce.Any(rule => rule.Parameters.CanBeChecked) && (worked || activity.Files is not []))
        {
            yield return ServiceName.Boundaries;
            yield return ServiceName.CrossReference;
        }
        if (session.Agent is not null && activity.Prompts > 0)
            yield return ServiceName.Pressure;
        if (session.Memory.Goals.Exists(goal => goal.Achieved is true))
            yield return ServiceName.Verification;
        if (rules.Rules.Exists(rule => rule.ProducedBy == session.Id))
            yield return ServiceName.Classification;
    }

    private static int Used(AuditLine line, LiveSession session) => (int)((line.Number("tokens") ?? 0) * (session.Tokens?.Budget ?? 0));
}
