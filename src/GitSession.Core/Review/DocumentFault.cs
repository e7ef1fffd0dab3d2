namespace GitSession.Review;

/// <summary>What may be wrong in a document of ours; in kebab-case each is the name of the rule that it stands against.</summary>
public enum DocumentFault
{
    /// <summary>It, or a part of it, cannot be read as what it should be.</summary>
    Damaged,

    /// <summary>Nothing stands in it.</summary>
    EmptyDocument,

    /// <summary>What was checked is not what the branch has.</summary>
    NotCommitted,

    UnknownSetting,

    /// <summary>A key of the repository's settings that counts in a user's own alone.</summary>
    SettingOfUser,

    /// <summary>A value without which the rule holds or refuses something else than it says.</summary>
    RuleWeakened,

    RuleValue,
    RuleSharedId,
    RuleUnknownSuccessor,
    RuleUnusedParameters,

    LoopWithoutContext,

    /// <summary>An entry was changed that another had inherited from before.</summary>
    InheritedEntryEdited,

    LineageCycle,
    EntrySharedId,
    EntryWithoutHandoff,
    HandoffWithoutEntry,

    DeliberationTwoDecisions,

    /// <summary>An incident is closed, and does not say all that it has to.</summary>
    IncidentIncomplete,

    /// <summary>Times of an incident that cannot be, one beside the other.</summary>
    IncidentTimesContradict,

    AuditLineDamaged,

    /// <summary>A log that is only added to has lost or changed a line.</summary>
    AuditRewritten,

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
