using GitSession.Cli.Output;
using GitSession.Framework.Audit;
using GitSession.Rules;
using GitSession.Rules.Classification;
using GitSession.Sessions;

namespace GitSession.Cli.Agents.Events;

/// <summary>
/// Listens to what a person says to an agent for instructions that hold beyond the moment. That one was heard is kept, its words are not:
/// the log is committed, and a conversation is nobody else's.
/// </summary>
internal static class InstructionAtPrompt
{
    // What is longer describes work.
    private const int Longest = 500;

    public static IEnumerable<string> Lines(AgentCall call, AgentActivity activity)
    {
        if (call.Event.Prompt is not { Length: > 0 and <= Longest } prompt)
            return [];
        var said = InstructionPersistenceClassifier.Classify(prompt, InstructionSource.User, new Circumstances { RecentErrors = activity.Errors.Recent(call.Now), Messages = activity.Prompts });
        if (!said.IsPlain)
            return [];
        call.Keep(VerdictLines.Of(new ClassificationRecord(said.Quadrant, said.Persistence, said.TemporalScope, said.Verification, (double)said.Explicitness, Overridden: false), null, reclassified: false, call.Now));
        return said.Persistence is Persistence.High ? [AgentText.Standing(said)] : [];
    }
}
