using System.Collections.Immutable;
using GitSession.Rules;

namespace GitSession.Framework.Boundaries;

/// <summary>The enforcer's answer to one change or decision; there is one also where all is well.</summary>
public sealed record BoundaryVerdict
{
    /// <summary>Whether nothing is crossed that a rule guards, or people allowed it. What comes of it where it is not, the rule's enforcement says.</summary>
    public required bool Allowed { get; init; }

    public DecisionDomain Domain { get; init; } = DecisionDomain.TechnicalImplementation;

    /// <summary>What is crossed, by the name that the rule gives it; null where nothing is.</summary>
    public string? Boundary { get; init; }

    /// <summary>All that is crossed, the one that counts first.</summary>
    public ImmutableArray<Boundary> Violated { get; init; } = [];

    /// <summary>The section of the framework's text about it, such as 12.1.</summary>
    public string? Section => Violated is [var first, ..] ? BoundaryWords.Section(first) : null;

    public Requirement Requirement { get; init; }

    public bool HumanRequired => Requirement is Requirement.ApprovalRequired or Requirement.Mandatory;

    /// <summary>Something was found, and a person allowed all of it.</summary>
    public bool Approved { get; init; }

    /// <summary>What crosses a rule, and nobody allowed.</summary>
    public ImmutableArray<Finding> Violations { get; init; } = [];

    /// <summary>What crosses a rule, and a person allowed.</summary>
    public ImmutableArray<Finding> ApprovedFindings { get; init; } = [];

    /// <summary>The ids of the rules that were looked at.</summary>
    public ImmutableArray<string> RulesChecked { get; init; } = [];

    public ImmutableArray<Alternative> Alternatives { get; init; } = [];

    /// <summary>A person is to be called at once.</summary>
    public bool EscalationRequired { get; init; }

    /// <summary>The verdict on a change, from what was found in it.</summary>
    internal static BoundaryVerdict Of(ImmutableArray<Finding> found, IEnumerable<Rule> held) => new()
    {
        Allowed = found is [],
        Domain = found.Select(finding => finding.Domain).FirstOrDefault(domain => domain is not null) ?? DecisionDomain.TechnicalImplementation,
        Boundary = found.Select(finding => finding.Boundary).FirstOrDefault(boundary => boundary is not null),
        Violated = [.. found.Select(Crossed).Distinct().Order()],
        Requirement = found.Select(RequirementOf).DefaultIfEmpty().Max(),
        Violations = found,
        RulesChecked = [.. held.Select(rule => rule.Id)],
        Alternatives = [.. found.Select(Instead).Distinct().Order()],
    };

    /// <summary>The same after people have been heard.</summary>
    public BoundaryVerdict Hear(Approvals approvals)
    {
        ImmutableArray<Finding> left = [.. Violations.Where(finding => !approvals.Cover(finding))];
        return left.Length == Violations.Length ? this : this with
        {
            Allowed = left is [],
            Approved = left is [],
            Violations = left,
            ApprovedFindings = [.. ApprovedFindings, .. Violations.Where(approvals.Cover)],
        };
    }

    private static Boundary Crossed(Finding finding) => (finding.Boundary, finding.Domain) switch
    {
        ({ } name, _) => BoundaryWords.Named(name),
        (null, { } domain) => BoundaryEnforcer.Guarding(domain),
        _ => Boundaries.Boundary.Judgment,
    };

    private static Requirement RequirementOf(Finding finding) => finding.Rule.Parameters switch
    {
        { Boundary: { } name } when BoundaryWords.Named(name) is not Boundaries.Boundary.Judgment => Requirement.Mandatory,
        { Domain: DecisionDomain.UserCommunication, Boundary: null, RequiresApproval: false } => Requirement.ReviewRecommended,
        { NeedsApproval: true } => Requirement.ApprovalRequired,
        _ => Requirement.None,
    };

    private static Alternative Instead(Finding finding) => finding switch
    {
        Finding.TooManyFiles => Alternative.NarrowTheChange,
        Finding.GroundlessClaim => Alternative.GiveTheGround,
        _ => Alternative.AskAPerson,
    };
}
