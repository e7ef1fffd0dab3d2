using GitSession.Review;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>The words for what is wrong in a document.</summary>
internal static class FindingText
{
    public static string Word(Severity severity) => severity is Severity.Error ? "error" : "warning";

    public static string Message(DocumentFinding finding) => finding.Fault switch
    {
        DocumentFault.Damaged or DocumentFault.RuleValue or DocumentFault.AuditLineDamaged => $"expected {finding.Subject}",
        DocumentFault.EmptyDocument => "nothing stands in it",
        DocumentFault.NotCommitted => "what is checked here has changes that are not committed",
        DocumentFault.UnknownSetting => $"nothing here uses the key {finding.Subject}",
        DocumentFault.SettingOfUser => $"{finding.Subject} is ignored here: it counts in a user's own settings alone ({Paths.UserSettings})",
        DocumentFault.LoopWithoutContext => $"the open loop \"{finding.Subject}\" does not say why; add it behind \" - \"",
        DocumentFault.InheritedEntryEdited => $"{finding.Other} had inherited from this entry before, so that editing it changes nothing of what is open",
        DocumentFault.LineageCycle => $"this entry is its own ancestor: it inherits from {finding.Other}, and that leads back to it",
        DocumentFault.EntrySharedId => $"its id {finding.Subject} is that of {finding.Other} too, and only one of them is read",
        DocumentFault.EntryWithoutHandoff => $"session {finding.Subject} is closed, and its handoff is not there",
        DocumentFault.HandoffWithoutEntry => $"session {finding.Subject} is closed, and its journal entry is not there",
        DocumentFault.DeliberationTwoDecisions => $"more than one box is ticked (\"{finding.Subject}\", \"{finding.Other}\"); a decision is exactly one",
        DocumentFault.IncidentIncomplete => $"the incident is closed and does not say its {finding.Subject}",
        DocumentFault.IncidentTimesContradict => $"{finding.Subject} lies before {finding.Other}, so that the incident is in no figure",
        DocumentFault.AuditRewritten => "the log is only added to, and lines that it had are changed or gone",
        >= DocumentFault.RuleWeakened and <= DocumentFault.RuleUnusedParameters => OfRule(finding),
        _ => OfSuggestion(finding),
    };

    private static string OfRule(DocumentFinding finding) => finding.Fault switch
    {
        DocumentFault.RuleWeakened => $"expected {finding.Subject}; until then the rule holds otherwise than it says",
        DocumentFault.RuleSharedId => $"the id {finding.Subject} is that of {finding.Other}, too",
        DocumentFault.RuleUnknownSuccessor => $"superseded by {finding.Subject}, and no rule is called so",
        _ => $"nothing here uses {finding.Subject}",
    };

    private static string OfSuggestion(DocumentFinding finding) => $"{finding.Subject}: " + finding.Fault switch
    {
        DocumentFault.SuggestionTwoDecisions => "more than one box is ticked, or a box is there twice; a decision is exactly one",
        DocumentFault.SuggestionUnclearBox => "a box holds neither a space nor an x",
        DocumentFault.SuggestionNoBoxes => "there are no boxes to tick: [ ] Approve [ ] Reject [ ] Modify",
        DocumentFault.SuggestionEvidenceEdited => "the pattern, the suggestion or the evidence is not what was written there",
        DocumentFault.SuggestionApprovedOtherwise => "the proposed rule was changed, so that Approve does not say which is meant; Modify takes it as it stands",
        DocumentFault.SuggestionNoProposedRule => "the proposed rule is missing: a quotation, each line behind >",
        DocumentFault.SuggestionUnknownWord => "the quadrant or the persistence is none that there is",
        DocumentFault.SuggestionNoMark => "the comment that it is known by is missing, so that it cannot be applied",
        DocumentFault.SuggestionParametersDiffer => "the two rules are enforced by different parameters, which one rule cannot be; tick Reject, or write that rule yourself",
        DocumentFault.SuggestionContradicted => "another document has another decision about the same",
        DocumentFault.SuggestionRuleNotInForce => "a rule that it is about is not there, or not in force any more",
        _ => "a rule that it would change has changes that are not committed",
    };
}
