using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Framework.Pressure;
using GitSession.Framework.Statistics;
using GitSession.Framework.Verification;
using GitSession.Handoffs;
using GitSession.Rules;
using GitSession.Rules.Classification;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What the second phase of a closedown finds: the session's last readings, and what its audit log comes to.</summary>
/// <param name="Log">The whole log as text; null where nothing was decided.</param>
/// <param name="Suggested">What the logs of all sessions suggest to change in the rules: the third phase.</param>
internal sealed record FrameworkAtClose(FrameworkReport Report, VerificationVerdict? Verification, string? Log, SuggestedDocument Suggested)
{
    private const int MostDoubts = 5;

    /// <summary>It changes nothing: the lines of this moment are in <see cref="Log"/>, and not yet among the live session's.</summary>
    public static FrameworkAtClose Read(IWorkspace workspace, Settings settings, LiveSession session, RepositoryState state, TimeProvider time)
    {
        var now = Times.Now(time);
        var activity = new ActivityLog(workspace, time).Read(session.Id);
        var rules = RuleBook.Read(workspace);
        var pressure = SessionPressure.Of(session, activity, () => rules.InForce.Count(), now);
        var there = new AuditLog(workspace).TextOf(session.Id) ?? "";
        var evidence = SessionEvidence.Of(session, state, activity, now) with { Violations = Violations(session.Id, there) };
        // Where nothing was claimed there is nothing to verify.
        var verification = session.Memory is { Goals: not [] } or { Handled: not [] } or { Closed: not [] } ? MetacognitiveVerifier.Verify(evidence, pressure?.Level ?? PressureLevel.Normal) : null;
        var log = there + (there is "" or [.., '\n'] ? "" : "\n") + string.Concat(Last(pressure, verification, session, now).Select(AuditDocument.Render));
        var trail = AuditDocument.Parse(Paths.LiveAudit(session.Id), log);
        var all = new ReadFigures(workspace, time).Run();
        var signs = SignsOfSession.Of(session, activity, rules, trail, worked: evidence.Commits is not []);
        var report = FrameworkReport.OfSession(session.Id, trail, all, signs, now);
        var suggested = new SuggestRules(workspace, settings, Classify).Run(all.Where(one => one.Session != session.Id).Append(report.Figures), session.Id, now);
        return new FrameworkAtClose(report, verification, log is "" ? null : log, suggested);
    }

    public ImmutableArray<PhaseReport> Phases => [Analysis, Suggestions];

    private PhaseReport Analysis
    {
        get
        {
            if (Report is { IsEmpty: true, Damaged: [], Anomalies: [] })
                return new PhaseReport(Phase.FrameworkAnalysis, Verdict.Skip, "nothing was decided by a service");
            var denied = Report.Patterns.Sum(pattern => pattern.Occurrences);
            var health = Report.Health.Score is { } score ? $"; health {score} of 100" : "";
            var detail = $"{HandoffText.Count(Report.Figures.Events, "decision")} of {HandoffText.Count(Report.Figures.Services.Count, "service")}, {denied} not allowed{health}";
            return new PhaseReport(Phase.FrameworkAnalysis, Notes is [] && Report.Damaged is [] ? Verdict.Pass : Verdict.Warn, detail, Notes);
        }
    }

    private PhaseReport Suggestions => Suggested.Count == 0
        ? new PhaseReport(Phase.RuleIntelligence, Verdict.Skip, "nothing to suggest")
        : new PhaseReport(Phase.RuleIntelligence, Verdict.Pass, $"{HandoffText.Count(Suggested.Count, "suggestion")} to decide in {Suggested.Path}");

    private ImmutableArray<string> Notes =>
    [
        .. Report.Anomalies.Select(FrameworkWords.Line),
        .. Verification is null or { Decision: VerificationDecision.Proceed or VerificationDecision.ProceedWithCaution }
            ? [] : new[] { $"what the session claims has a confidence of {FrameworkWords.Share(Verification.Confidence)}: {WordOf.Text(Verification.Decision).Replace('_', ' ')}" },
        .. Report.Damaged.Take(MostDoubts).Select(damaged => $"not counted: {damaged.Path} line {damaged.Line}"),
    ];

    // What the logs suggest was said by nobody.
    private static (Quadrant Quadrant, Persistence Persistence) Classify(string text)
    {
        var classified = InstructionPersistenceClassifier.Classify(text, InstructionSource.Inferred, Circumstances.Calm);
        return (classified.Quadrant, classified.Persistence);
    }

    private static int Violations(string session, string log) =>
        SessionFigures.Of(session, AuditDocument.Parse(Paths.LiveAudit(session), log)).Patterns.Values.Sum(pattern => pattern.Occurrences);

    private static IEnumerable<AuditLine> Last(PressureVerdict? pressure, VerificationVerdict? verification, LiveSession session, DateTimeOffset now)
    {
        if (pressure is not null)
            yield return VerdictLines.Of(pressure, now);
        if (verification is not null)
            yield return VerdictLines.Of(verification, $"close: {session.Title}", now);
    }
}
