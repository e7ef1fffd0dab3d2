using System.Collections.Immutable;
using GitSession.Framework.Boundaries;
using GitSession.Framework.CrossReference;
using GitSession.Rules;
using GitSession.Text;

namespace GitSession.Framework.Audit;

/// <summary>What the two services say that hold a change against rules, as lines of an audit log.</summary>
public static class JudgmentLines
{
    /// <param name="context">Where the change is made, unless a finding says it better.</param>
    public static ImmutableArray<AuditLine> Of(RuleJudgment judgment, string context, DateTimeOffset at) =>
        [Of(judgment.Boundary, context, at), Of(judgment.CrossReference, context, at)];

    /// <summary>What the enforcer says, of a change or of a decision that is written down.</summary>
    public static AuditLine Of(BoundaryVerdict verdict, string context, DateTimeOffset at) => new()
    {
        At = at,
        Service = ServiceName.Boundaries,
        Action = "boundary_enforcement",
        Allowed = verdict.Allowed,
        Domain = WordOf.Capitals(verdict.Domain),
        Boundary = verdict.Boundary,
        Severity = Heaviest(verdict.Violations),
        Context = Context(verdict.Violations, context),
        Violations = Violations(verdict.Violations is [] ? verdict.ApprovedFindings : verdict.Violations),
        Metadata =
        [
            ("human_required", AuditWord.Truth(verdict.HumanRequired)),
            ("requirement", WordOf.Capitals(verdict.Requirement)),
            ("approved", AuditWord.Truth(verdict.Approved)),
            ("rules_checked", AuditWord.Number(verdict.RulesChecked.Length)),
        ],
    };

    private static AuditLine Of(CrossReferenceVerdict verdict, string context, DateTimeOffset at) => new()
    {
        At = at,
        Service = ServiceName.CrossReference,
        Action = "cross_reference_validation",
        Allowed = verdict.Violations is [],
        Severity = Heaviest(verdict.Violations),
        Context = Context(verdict.Violations, context),
        Violations = Violations(verdict.Violations is [] ? verdict.Approved : verdict.Violations),
        Metadata =
        [
            ("status", WordOf.Capitals(verdict.Status)),
            ("approved", AuditWord.Truth(verdict.Violations is [] && verdict.Approved is not [])),
            ("rules_checked", AuditWord.Number(verdict.RulesChecked.Length)),
        ],
    };

    private static string? Heaviest(ImmutableArray<Finding> findings) => findings is [] ? null : WordOf.Capitals(findings.Max(finding => finding.Severity));

    private static string Context(ImmutableArray<Finding> findings, string context) => findings.Select(Place).FirstOrDefault(place => place is not null) ?? context;

    private static ImmutableArray<AuditViolation> Violations(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => new AuditViolation(finding.Rule.Id, FirstLine(finding.Rule.Text), WordOf.Capitals(finding.Severity), Detail(finding)))];

    private static string FirstLine(string text) => text.Split('\n', 2)[0];

    private static string? Place(Finding finding) => finding switch
    {
        Finding.ForbiddenTerm found => found.Path,
        Finding.MissingTerm found => found.Path,
        Finding.MatchedPattern found => found.Path,
        Finding.Contradiction found => found.Path,
        Finding.TouchedPath found => found.Path,
        Finding.GroundlessClaim found => found.Path,
        _ => null,
    };

    private static string? Detail(Finding finding) => finding switch
    {
        Finding.ForbiddenTerm found => $"line {found.Line}: {found.Term}",
        Finding.MissingTerm found => $"lacks {found.Term}",
        Finding.MatchedPattern found => $"line {found.Line}",
        Finding.Contradiction found => $"line {found.Line}: {found.Found} instead of {found.Wanted}",
        Finding.TooManyFiles found => $"{found.Count} files instead of {found.Most}",
        Finding.GroundlessClaim found => $"line {found.Line}: {found.Claim}",
        _ => null,
    };
}
