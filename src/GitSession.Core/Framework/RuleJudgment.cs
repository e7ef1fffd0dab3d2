using System.Collections.Immutable;
using GitSession.Framework.Boundaries;
using GitSession.Framework.CrossReference;
using GitSession.Rules;

namespace GitSession.Framework;

/// <summary>What the two services that know rules say of one change.</summary>
public sealed record RuleJudgment(BoundaryVerdict Boundary, CrossReferenceVerdict CrossReference)
{
    /// <summary>What stands against a rule and nobody allowed, in the order of the rules.</summary>
    public ImmutableArray<Finding> Findings { get; } =
        [.. CrossReference.Violations.Concat(Boundary.Violations).OrderBy(finding => finding.Rule.Path, StringComparer.Ordinal)];

    public ImmutableArray<Finding> Warned => By(Enforcement.Warn);

    public ImmutableArray<Finding> Refused => By(Enforcement.Refuse);

    public static RuleJudgment Of(IReadOnlyCollection<Rule> rules, ProposedChange change, DateTimeOffset now) =>
        new(BoundaryEnforcer.Judge(rules, change), CrossReferenceValidator.Validate(rules, change, now));

    /// <summary>The same after people have been heard.</summary>
    public RuleJudgment Hear(Approvals approvals) => new(Boundary.Hear(approvals), CrossReference.Hear(approvals));

    private ImmutableArray<Finding> By(Enforcement enforcement) => [.. Findings.Where(finding => finding.Rule.Enforcement == enforcement)];
}
