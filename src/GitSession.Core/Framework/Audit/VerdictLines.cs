using GitSession.Framework.Deliberation;
using GitSession.Framework.Pressure;
using GitSession.Framework.Verification;
using GitSession.Rules;
using GitSession.Text;

namespace GitSession.Framework.Audit;

/// <summary>What the services say that look at an agent, a claim, an instruction or a question, as lines of an audit log.</summary>
public static class VerdictLines
{
    public static AuditLine Of(PressureVerdict verdict, DateTimeOffset at) => new()
    {
        At = at,
        Service = ServiceName.Pressure,
        Action = "context_pressure_analysis",
        Allowed = verdict.MayProceed,
        Metadata =
        [
            ("score", AuditWord.Number(verdict.Score)),
            ("level", WordOf.Capitals(verdict.Level)),
            ("trend", WordOf.Text(verdict.Trend)),
            ("tokens", AuditWord.Number(verdict.Inputs.Tokens)),
            ("messages", AuditWord.Number(verdict.Inputs.Messages)),
            ("complexity", AuditWord.Number(verdict.Inputs.Complexity)),
            ("errors", AuditWord.Number(verdict.Inputs.Errors)),
            ("instructions", AuditWord.Number(verdict.Inputs.Instructions)),
            ("recommendation", WordOf.Capitals(verdict.Recommendation)),
            ("clustering", AuditWord.Truth(verdict.Clustering)),
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
            ("decision", WordOf.Capitals(verdict.Decision)),
            ("confidence", AuditWord.Number(verdict.Confidence)),
            ("alignment", AuditWord.Number(verdict.Alignment)),
            ("coherence", AuditWord.Number(verdict.Coherence)),
            ("completeness", AuditWord.Number(verdict.Completeness)),
            ("safety", AuditWord.Number(verdict.Safety)),
            ("alternatives", AuditWord.Number(verdict.Alternatives)),
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
            ("quadrant", AuditWord.Of(classified.Quadrant)),
            ("persistence", AuditWord.Of(classified.Persistence)),
            ("temporal_scope", AuditWord.Of(classified.TemporalScope)),
            ("verification", AuditWord.Of(classified.Verification)),
            ("explicitness", AuditWord.Number(classified.Explicitness ?? 0)),
            reclassified ? ("reclassified", "true") : ("overridden", AuditWord.Truth(classified.Overridden)),
        ],
    };

    public static AuditLine Of(DeliberationVerdict verdict, string document, DateTimeOffset at) => new()
    {
        At = at,
        Service = ServiceName.Deliberation,
        Action = "pluralistic_deliberation",
        Domain = WordOf.Capitals(DecisionDomain.ValuesSensitive),
        Context = document,
        Metadata =
        [
            ("outcome", WordOf.Text(verdict.Outcome)),
            ("tensions", AuditWord.Number(verdict.Tensions)),
            ("frameworks", string.Join(", ", verdict.Frameworks)),
            ("rounds", AuditWord.Number(verdict.Rounds)),
            ("human_required", AuditWord.Truth(verdict.HumanRequired)),
        ],
    };
}
