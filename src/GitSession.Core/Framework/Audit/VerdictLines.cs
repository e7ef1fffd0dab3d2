using System.Collections.Immutable;
using System.Globalization;
using GitSession.Framework.Boundaries;
using GitSession.Framework.CrossReference;
using GitSession.Framework.Deliberation;
using GitSession.Framework.Pressure;
using GitSession.Framework.Verification;
using GitSession.Rules;
using GitSession.Text;

namespace GitSession.Framework.Audit;

/// <summary>What the services decided, as lines of an audit log.</summary>
public static class VerdictLines
{
    /// <summary>The lines of the two services that hold a change against rules.</summary>
    /// <param name="context">Where the change is made, unless a finding says it better.</param>
    public static ImmutableArray<AuditLine> Of(RuleJudgment judgment, string context, DateTimeOffset at) =>
        [Of(judgment.Boundary, context, at), Of(judgment.CrossReference, context, at)];

    public static AuditLine Of(PressureVerdict verdict, DateTimeOffset at) => new()
    {
        At = at,
        Service = ServiceName.Pressure,
        Action = "context_pressure_analysis",
        Allowed = verdict.MayProceed,
        Metadata =
        [
            ("score", Number(verdict.Score)),
            ("level", Capitals(verdict.Level)),
            ("trend", WordOf.Text(verdict.Trend)),
            ("tokens", Number(verdict.Inputs.Tokens)),
            ("messages", Number(verdict.Inputs.Messages)),
            ("complexity", Number(verdict.Inputs.Complexity)),
            ("errors", Number(verdict.Inputs.Errors)),
            ("instructions", Number(verdict.Inputs.Instructions)),
            ("recommendation", Capitals(verdict.Recommendation)),
            ("clustering", Truth(verdict.Clustering)),
        ],
    };

    /// <param name="claim">What was claimed: a goal's words, or that the session is done.</param>
    public static AuditLine Of(VerificationVerdict verdict, string claim, DateTimeOffset at) => new()
    {
        At = at,
        Service = ServiceName.Verification,
        Action = "metacognitive_verification",
        Allowed = verdict.Decision is not VerificationDecision.Block,
        Context = claim,
        Metadata =
        [
            ("decision", Capitals(verdict.Decision)),
            ("confidence", Number(verdict.Confidence)),
            ("alignment", Number(verdict.Alignment)),
            ("coherence", Number(verdict.Coherence)),
            ("completeness", Number(verdict.Completeness)),
            ("safety", Number(verdict.Safety)),
            ("alternatives", Number(verdict.Alternatives)),
        ],
    };

    /// <param name="reclassified">A person said now what the classifier had said otherwise before.</param>
    public static AuditLine Of(ClassificationRecord classified, string? rule, bool reclassified, DateTimeOffset at) => new()
    {
        At = at,
        Service = ServiceName.Classification,
        Action = reclassified ? "instruction_reclassification" : "instruction_classification",
        Allowed = true,
        Rule = rule,
        Metadata =
        [
            ("quadrant", Word(classified.Quadrant)),
            ("persistence", Word(classified.Persistence)),
            ("temporal_scope", Word(classified.TemporalScope)),
            ("verification", Word(classified.Verification)),
            ("explicitness", Number(classified.Explicitness ?? 0)),
            reclassified ? ("reclassified", "true") : ("overridden", Truth(classified.Overridden)),
        ],
    };

    public static AuditLine Of(DeliberationVerdict verdict, string document, DateTimeOffset at) => new()
    {
        At = at,
        Service = ServiceName.Deliberation,
        Action = "pluralistic_deliberation",
        Domain = Capitals(DecisionDomain.ValuesSensitive),
        Context = document,
        Metadata =
        [
            ("outcome", WordOf.Text(verdict.Outcome)),
            ("tensions", Number(verdict.Tensions)),
            ("frameworks", string.Join(", ", verdict.Frameworks)),
            ("rounds", Number(verdict.Rounds)),
            ("human_required", Truth(verdict.HumanRequired)),
        ],
    };

    /// <summary>What the enforcer says of a decision that is written down.</summary>
    public static AuditLine OfDecision(BoundaryVerdict verdict, string decision, DateTimeOffset at) => Of(verdict, decision, at);

    private static AuditLine Of(BoundaryVerdict verdict, string context, DateTimeOffset at) => new()
    {
        At = at,
        Service = ServiceName.Boundaries,
        Action = "boundary_enforcement",
        Allowed = verdict.Allowed,
        Domain = Capitals(verdict.Domain),
        Boundary = verdict.Boundary,
        Severity = Heaviest(verdict.Violations),
        Context = Context(verdict.Violations, context),
        Violations = Violations(verdict.Violations is [] ? verdict.ApprovedFindings : verdict.Violations),
        Metadata =
        [
            ("human_required", Truth(verdict.HumanRequired)),
            ("requirement", Capitals(verdict.Requirement)),
            ("approved", Truth(verdict.Approved)),
            ("rules_checked", Number(verdict.RulesChecked.Length)),
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
            ("status", Capitals(verdict.Status)),
            ("approved", Truth(verdict.Violations is [] && verdict.Approved is not [])),
            ("rules_checked", Number(verdict.RulesChecked.Length)),
        ],
    };

    private static string? Heaviest(ImmutableArray<Finding> findings) => findings is [] ? null : Capitals(findings.Max(finding => finding.Severity));

    private static string Context(ImmutableArray<Finding> findings, string context) => findings.Select(Place).FirstOrDefault(place => place is not null) ?? context;

    private static ImmutableArray<AuditViolation> Violations(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => new AuditViolation(finding.Rule.Id, FirstLine(finding.Rule.Text), Capitals(finding.Severity), Detail(finding)))];

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

    private static string Capitals<T>(T value)
        where T : struct, Enum => WordOf.Text(value).ToUpperInvariant();

    private static string Word<T>(T? value)
        where T : struct, Enum => value is { } known ? Capitals(known) : "";

    private static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Truth(bool value) => value ? "true" : "false";
}
