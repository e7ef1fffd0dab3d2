using System.Collections.Immutable;
using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>The validator's answer to one change; there is one also where all is well.</summary>
/// <param name="Violations">What contradicts a rule, and nobody allowed.</param>
/// <param name="RulesChecked">The ids of the rules that the change was held against.</param>
/// <param name="Unjudged">The rules among them that took too long.</param>
public sealed record CrossReferenceVerdict(ImmutableArray<Finding> Violations, ImmutableArray<string> RulesChecked, ImmutableArray<Rule> Unjudged)
{
    /// <summary>What contradicts a rule, and a person allowed.</summary>
    public ImmutableArray<Finding> Approved { get; init; } = [];

    /// <summary>The heaviest of the violations; null where there is none.</summary>
    public Severity? Severity => Violations is [] ? null : Violations.Max(finding => finding.Severity);

    public CrossReferenceStatus Status => this switch
    {
        { Unjudged: not [] } => CrossReferenceStatus.Escalate,
        { Severity: Rules.Severity.Critical } => CrossReferenceStatus.Rejected,
        { Severity: Rules.Severity.Warning } => CrossReferenceStatus.Warning,
        _ => CrossReferenceStatus.Approved,
    };

    /// <summary>The same after people have been heard.</summary>
    public CrossReferenceVerdict Hear(Approvals approvals) => this with
    {
        Violations = [.. Violations.Where(finding => !approvals.Cover(finding))],
        Approved = [.. Approved, .. Violations.Where(approvals.Cover)],
    };
}
