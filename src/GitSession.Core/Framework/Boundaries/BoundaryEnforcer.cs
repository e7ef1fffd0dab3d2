using System.Collections.Immutable;
using GitSession.Rules;

namespace GitSession.Framework.Boundaries;

/// <summary>
/// Tells whether a change or a decision crosses what a person must decide. A change crosses only what rules guard; a decision is also told
/// what it is about, but nothing that no rule names is refused.
/// </summary>
public static class BoundaryEnforcer
{
    /// <summary>Judges what a commit or a tool is about to change.</summary>
    public static BoundaryVerdict Judge(IEnumerable<Rule> rules, ProposedChange change)
    {
        var held = rules.Where(rule => rule.Parameters.CanBeCrossed).ToList();
        return BoundaryVerdict.Of([.. held.SelectMany(rule => ChangeCheck.Find(rule, change)).Select(Weighed)], held);
    }

    /// <summary>Judges a decision by what is said of it and by its words.</summary>
    public static BoundaryVerdict Evaluate(BoundaryQuestion question, IReadOnlyCollection<Rule> rules)
    {
        if (string.IsNullOrWhiteSpace(question.Action))
            return new BoundaryVerdict { Allowed = false, Violated = [Boundary.Judgment], Requirement = Requirement.Mandatory, Alternatives = [Alternative.AskAPerson] };
        if (question.IsApproved || question.Kind is not DecisionKind.Decision)
            return new BoundaryVerdict { Allowed = true, Domain = question.Domain ?? BoundaryWords.Domain(question.Text), Approved = question.IsApproved };
        var domain = question.Domain ?? BoundaryWords.Domain(question.Text);
        ImmutableArray<Boundary> crossed = [.. Crossed(question, domain).Distinct()];
        var guards = rules.Where(rule => Guards(rule.Parameters, domain, crossed)).ToList();
        var claims = Judge(rules.Where(rule => !rule.Parameters.Content.IsEmpty).Select(Everywhere), Said(question));
        return new BoundaryVerdict
        {
            Allowed = guards is [] && claims.Allowed,
            Domain = domain,
            Boundary = guards.Select(rule => rule.Parameters.Boundary).OfType<string>().FirstOrDefault() ?? (crossed is [var first, ..] ? first.ToString().ToUpperInvariant() : null),
            Violated = crossed,
            Requirement = RequirementOf(domain, crossed),
            Violations = [.. guards.Select(rule => Weighed(new Finding.CrossedBoundary(rule))), .. claims.Violations],
            RulesChecked = [.. rules.Where(IsAsked).Select(rule => rule.Id)],
            Alternatives = crossed is [] && claims.Allowed ? [] : [Alternative.AskAPerson, Alternative.OfferOptions],
            EscalationRequired = question.IsPressing && crossed is not [],
        };
    }

    /// <summary>The boundary behind which decisions of a domain lie.</summary>
    internal static Boundary Guarding(DecisionDomain domain) => domain switch
    {
        DecisionDomain.ValuesSensitive => Boundary.Values,
        DecisionDomain.Strategic => Boundary.Wisdom,
        _ => Boundary.Judgment,
    };

    // In the order of the framework: the domain that is said, the flags, the quadrant, the words, the domain that the words show.
    private static IEnumerable<Boundary> Crossed(BoundaryQuestion question, DecisionDomain domain)
    {
        if (question.Domain is { } said && NeedsPerson(said))
            yield return Guarding(said);
        if (question.InvolvesValues)
            yield return Boundary.Values;
        if (question.AffectsAgency)
            yield return Boundary.Agency;
        if (question.IsNovel)
            yield return Boundary.Innovation;
        if (question.Quadrant is Quadrant.Strategic)
            yield return Boundary.Wisdom;
        foreach (var boundary in BoundaryWords.Boundaries(question.Text))
            yield return boundary;
        if (NeedsPerson(domain))
            yield return Guarding(domain);
    }

    private static bool NeedsPerson(DecisionDomain domain) => domain is not (DecisionDomain.UserCommunication or DecisionDomain.TechnicalImplementation);

    private static Requirement RequirementOf(DecisionDomain domain, ImmutableArray<Boundary> crossed) => crossed switch
    {
        [Boundary.Judgment] => Requirement.ApprovalRequired,
        not [] => Requirement.Mandatory,
        _ => domain is DecisionDomain.UserCommunication ? Requirement.ReviewRecommended : Requirement.None,
    };

    // A rule that is about paths or lines says nothing of a decision.
    private static bool IsAsked(Rule rule) => rule.Parameters is { Content.IsEmpty: false } or { Paths.IsEmpty: true, MaxFiles: null, HoldsLines: false, NeedsApproval: true };

    private static bool Guards(RuleParameters parameters, DecisionDomain domain, ImmutableArray<Boundary> crossed) =>
        parameters is { Paths.IsEmpty: true, MaxFiles: null, HoldsLines: false }
        && ((parameters.Boundary is { } name && BoundaryWords.Named(name) is not Boundary.Judgment and var named && crossed.Contains(named))
            || (parameters.Domain == domain && domain is not DecisionDomain.TechnicalImplementation));

    private static Rule Everywhere(Rule rule) => rule with { Parameters = new RuleParameters { Content = rule.Parameters.Content, Boundary = rule.Parameters.Boundary, Domain = rule.Parameters.Domain } };

    private static ProposedChange Said(BoundaryQuestion question) =>
        new([]) { Run = [.. question.Text.Split('\n').Select((text, index) => new AddedLine(index + 1, text))] };

    /// <summary>Critical where a person must decide, else as heavy as the rule is firm.</summary>
    private static Finding Weighed(Finding finding) => finding with
    {
        Severity = finding.Rule switch
        {
            { Parameters: { Domain: DecisionDomain.UserCommunication, Boundary: null, RequiresApproval: false } } => Severity.Info,
            { Parameters.NeedsApproval: true } or { Persistence: Persistence.High } => Severity.Critical,
            { Persistence: Persistence.Low or Persistence.Variable } => Severity.Minor,
            _ => Severity.Warning,
        },
    };
}
