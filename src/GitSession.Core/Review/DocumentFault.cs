namespace GitSession.Review;

/// <summary>What may be wrong in a document of ours; in kebab-case each is the name of the rule that it stands against.</summary>
public enum DocumentFault
{
    /// <summary>It, or a part of it, cannot be read as what it should be.</summary>
    Damaged,

    /// <summary>Nothing stands in it.</summary>
    EmptyDocument,

    /// <summary>A conflict of a merge stands in it.</summary>
    ConflictMarkers,

    /// <summary>What was checked is not what the branch has.</summary>
    NotCommitted,

    UnknownSetting,

    /// <summary>A key of the repository's settings that counts in a user's own alone.</summary>
    SettingOfUser,

    /// <summary>A value without which the rule holds or refuses something else than it says.</summary>
    RuleWeakened,

    RuleValue,
    RuleSharedId,

    /// <summary>A rule came with the branch that has the number of another.</summary>
    RuleSharedNumber,

    RuleUnknownSuccessor,
    RuleUnusedParameters,

    LoopWithoutContext,

    /// <summary>An open loop whose line does not say what would close it.</summary>
    LoopWithoutType,

    /// <summary>Two lines of one entry have one id.</summary>
    LoopSharedId,

    /// <summary>Another loop has the id, in another entry.</summary>
    LoopIdTaken,

    /// <summary>A loop is open that was closed before its entry's session began.</summary>
    LoopResurrected,

    /// <summary>An entry was changed that another had inherited from before.</summary>
    InheritedEntryEdited,

    /// <summary>A branch took an entry away, so that what its session closed is open again.</summary>
    EntryRemoved,

    LineageCycle,
    EntrySharedId,

    /// <summary>An entry inherits from one that no file is.</summary>
    EntryUnknownParent,

    EntryWithoutHandoff,
    HandoffWithoutEntry,

    /// <summary>A branch took the handoff of a session away, and left its entry.</summary>
    HandoffRemoved,

    DeliberationTwoDecisions,

    /// <summary>An incident is closed, and does not say all that it has to.</summary>
    IncidentIncomplete,

    /// <summary>Times of an incident that cannot be, one beside the other.</summary>
    IncidentTimesContradict,

    AuditLineDamaged,

    /// <summary>A log that is only added to has lost or changed a line.</summary>
    AuditRewritten,

    MetricsRewritten,

    /// <summary>A record of protocols has lost evidence, or other words stand there.</summary>
    RecordRewritten,

    /// <summary>A point of a review package is ticked that is not what was asked.</summary>
    ReviewApprovedOtherwise,

    /// <summary>A box holds neither a space nor an x.</summary>
    BoxUnclear,

    /// <summary>One box is there twice, ticked and not ticked.</summary>
    BoxTwice,

    /// <summary>A section that this program wrote is gone.</summary>
    MissingPart,

    /// <summary>A link leads to a file that is not there.</summary>
    BrokenLink,

    /// <summary>A document names another that is not there.</summary>
    UnknownDocument,

    /// <summary>A document names a session of which there is nothing.</summary>
    UnknownSession,

    /// <summary>Two documents of a kind have one id.</summary>
    DocumentSharedId,

    /// <summary>Something looks like a secret.</summary>
    Secret,

    /// <summary>What a person said of how they are.</summary>
    HumanContext,

    /// <summary>It is too long to be searched for either.</summary>
    NotSearched,

    /// <summary>Git knows a file that is of a live session.</summary>
    LiveFileTracked,

    /// <summary>It is longer than a reviewer reads.</summary>
    OverBudget,

    SuggestionTwoDecisions,
    SuggestionUnclearBox,
    SuggestionNoBoxes,
    SuggestionEvidenceEdited,
    SuggestionApprovedOtherwise,
    SuggestionNoProposedRule,
    SuggestionUnknownWord,
    SuggestionNoMark,
    SuggestionContradicted,

    /// <summary>The rules that it would make one of are enforced by different parameters.</summary>
    SuggestionParametersDiffer,
    SuggestionRuleNotInForce,
    SuggestionRuleInWork,
}
