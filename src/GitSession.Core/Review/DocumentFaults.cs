using System.Collections.Immutable;

namespace GitSession.Review;

/// <summary>How much each fault matters, and what it is called.</summary>
public static class DocumentFaults
{
    private static readonly ImmutableDictionary<DocumentFault, string> Names =
        Enum.GetValues<DocumentFault>().ToImmutableDictionary(fault => fault, fault => Kebab(fault.ToString()));

    /// <summary>An error is what makes a decision, a rule or a memory say something else than a person meant.</summary>
    public static Severity Severity(this DocumentFault fault) => fault switch
    {
        DocumentFault.EmptyDocument or DocumentFault.NotCommitted or DocumentFault.UnknownSetting or DocumentFault.SettingOfUser => Review.Severity.Warning,
        DocumentFault.RuleValue or DocumentFault.RuleUnknownSuccessor or DocumentFault.RuleUnusedParameters => Review.Severity.Warning,
        DocumentFault.InheritedEntryEdited or DocumentFault.EntryWithoutHandoff or DocumentFault.HandoffWithoutEntry or DocumentFault.EntryRemoved or DocumentFault.HandoffRemoved => Review.Severity.Warning,
        DocumentFault.RuleSharedNumber or DocumentFault.LoopWithoutType or DocumentFault.LoopIdTaken or DocumentFault.EntryUnknownParent => Review.Severity.Warning,
        DocumentFault.MissingPart or DocumentFault.BrokenLink or DocumentFault.UnknownDocument or DocumentFault.UnknownSession => Review.Severity.Warning,
        DocumentFault.ReviewApprovedOtherwise or DocumentFault.OverBudget or DocumentFault.NotSearched => Review.Severity.Warning,
        DocumentFault.SuggestionNoBoxes or DocumentFault.SuggestionNoMark => Review.Severity.Warning,
        DocumentFault.SuggestionRuleNotInForce or DocumentFault.SuggestionRuleInWork => Review.Severity.Warning,
        _ => Review.Severity.Error,
    };

    /// <summary>It is about any file below our directories, also one that is no document.</summary>
    internal static bool IsOfAnyFile(this DocumentFault fault) => fault is DocumentFault.Secret or DocumentFault.HumanContext or DocumentFault.NotSearched;

    /// <summary>In kebab-case: `loop-without-context`.</summary>
    public static string Name(this DocumentFault fault) => Names[fault];

    private static string Kebab(string name) =>
        string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
