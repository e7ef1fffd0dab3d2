using GitSession.Memory;
using GitSession.Review;
using GitSession.Text;
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
        DocumentFault.ConflictMarkers => "a conflict of a merge stands here; leave what is meant, and take the lines that begin with <<<<<<<, ======= and >>>>>>> out",
        DocumentFault.NotCommitted when finding.Subject is not "" => "it is removed here, or lies elsewhere, and that is not committed",
        DocumentFault.NotCommitted => "what is checked here has changes that are not committed",
        DocumentFault.UnknownSetting => $"nothing here uses the key {finding.Subject}",
        DocumentFault.SettingOfUser => $"{finding.Subject} is ignored here: it counts in a user's own settings alone ({Paths.UserSettings})",
        DocumentFault.LoopWithoutContext => $"the open loop \"{finding.Subject}\" does not say why; add it behind \" - \"",
        DocumentFault.LoopWithoutType when finding.Other is not "" => $"the open loop \"{finding.Subject}\" says that its type is {finding.Other}, and there are {LoopTypes} alone",
        DocumentFault.LoopWithoutType when finding.More is FixDocuments.ByHand => $"the open loop \"{finding.Subject}\" does not say its type; write it by hand, because its line would be read otherwise then: <!-- loop ID TYPE -->",
        DocumentFault.LoopSharedId when finding.More is FixDocuments.ByHand => $"its id {finding.Subject} is that of a line above, so that it is taken for another loop; take it out of the comment by hand",
        DocumentFault.LoopWithoutType => $"the open loop \"{finding.Subject}\" does not say its type; git session check --fix writes what it is taken for",
        DocumentFault.LoopSharedId => $"its id {finding.Subject} is that of a line above, so that it is taken for another loop; git session check --fix gives it an id of its own",
        DocumentFault.LoopIdTaken => $"its id {finding.Subject} is that of another loop in {finding.Other}; take it out of the comment, and it gets one of its own",
        DocumentFault.LoopResurrected => $"the loop {finding.Subject} was closed in {finding.Other} and is open here again; tick it, or take the comment away to open a new one",
        DocumentFault.InheritedEntryEdited => $"{finding.Other} had inherited from this entry before, so that editing it changes nothing of what is open",
        DocumentFault.LineageCycle => $"this entry is its own ancestor: it inherits from {finding.Other}, and that leads back to it",
        DocumentFault.EntrySharedId => $"its id {finding.Subject} is that of {finding.Other} too, and {finding.More} alone is read",
        DocumentFault.EntryUnknownParent => $"it inherits from {finding.Subject}, and no entry is called so",
        DocumentFault.EntryWithoutHandoff => $"session {finding.Subject} is closed, and its handoff is not there",
        DocumentFault.HandoffWithoutEntry => $"session {finding.Subject} is closed, and its journal entry is not there",
        DocumentFault.EntryRemoved => $"the entry of {finding.Subject} is gone: what it closed is open again, and what it alone left open is forgotten",
        DocumentFault.HandoffRemoved => $"the handoff of session {finding.Subject} is gone, and its entry is there",
        DocumentFault.DeliberationTwoDecisions => $"more than one box is ticked (\"{finding.Subject}\", \"{finding.Other}\"); a decision is exactly one",
        DocumentFault.IncidentIncomplete => $"the incident is closed and does not say its {finding.Subject}",
        DocumentFault.IncidentTimesContradict => $"{finding.Subject} lies before {finding.Other}, so that the incident is in no figure",
        DocumentFault.AuditRewritten => "the log is only added to, and lines that it had are changed or gone",
        DocumentFault.MetricsRewritten => "metrics are only added to, and lines that were there are changed or gone",
        DocumentFault.RecordRewritten => $"evidence is only added to {finding.Subject}, and lines that were there are changed or gone",
        >= DocumentFault.ReviewApprovedOtherwise and <= DocumentFault.OverBudget => OfContent(finding),
        >= DocumentFault.RuleWeakened and <= DocumentFault.RuleUnusedParameters => OfRule(finding),
        _ => OfSuggestion(finding),
    };

    private static string LoopTypes => string.Join(", ", Enum.GetNames<LoopType>()).ToLowerInvariant();

    private static string OfContent(DocumentFinding finding) => finding.Fault switch
    {
        DocumentFault.ReviewApprovedOtherwise => $"\"{finding.Subject}\" is ticked, and its words are not those that were asked for",
        DocumentFault.BoxUnclear => $"{finding.Subject}: the box holds neither a space nor an x",
        DocumentFault.BoxTwice => $"{finding.Subject} is there twice, ticked and not ticked; leave one of them",
        DocumentFault.MissingPart => $"a section is gone: {finding.Subject}",
        DocumentFault.BrokenLink => $"a link leads to {finding.Subject}, and no file is there",
        DocumentFault.UnknownDocument => $"{finding.Other} names {finding.Subject}, and no document is called so",
        DocumentFault.UnknownSession => $"it came out of session {finding.Subject}, of which no entry is there",
        DocumentFault.DocumentSharedId => $"{finding.Other} has the id {finding.Subject} as well",
        DocumentFault.Secret => "this line looks as if it held a secret; whoever has read it has it, so put another in its place where it is used",
        DocumentFault.HumanContext => $"{finding.Subject} says how a person is, and belongs into a live session alone, which git ignores",
        DocumentFault.NotSearched => $"it is too long to be searched whole for secrets; what lies behind its first {finding.Subject} bytes is not known",
        DocumentFault.LiveFileTracked => $"it is of a live session, and others get it; git rm --cached -- {ShellQuote.Path(finding.File)} takes it out of git and leaves the file",
        _ => $"it has {finding.Subject} characters, and {finding.Other} are as much as a reviewer reads",
    };

    private static string OfRule(DocumentFinding finding) => finding.Fault switch
    {
        DocumentFault.RuleWeakened => $"expected {finding.Subject}; until then the rule holds otherwise than it says",
        DocumentFault.RuleSharedId => $"the id {finding.Subject} is that of {finding.Other}, too",
        DocumentFault.RuleSharedNumber => $"{finding.Subject} has its number as well, which is no error; for another one: git mv {ShellQuote.Path(finding.File)} {ShellQuote.Path(finding.Other)}{(finding.More is "" ? "" : ", and its new id in " + finding.More)}",
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
