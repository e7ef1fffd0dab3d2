using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Framework.Boundaries;
using GitSession.Framework.CrossReference;
using GitSession.Framework.Deliberation;
using GitSession.Framework.Pressure;
using GitSession.Framework.Verification;
using GitSession.Rules;
using GitSession.Rules.Classification;

namespace GitSession.Framework;

/// <summary>Asks each of the six services something of which the answer is known, so that a start can say that they work.</summary>
public static class SelfCheck
{
    private static readonly Rule Known = new()
    {
        Id = "known",
        Path = "known.md",
        Persistence = Persistence.High,
        Explicitness = 1,
        Parameters = new RuleParameters { Ports = [27027], Services = ["mongodb"], MaxFiles = 1, RequiresApproval = true },
    };

    private static readonly ProposedChange Wrong = new([File("a.cs"), File("b.cs")]);

    /// <summary>The services, and whether each answered what it must.</summary>
    public static ImmutableArray<(string Service, bool Works)> Run(DateTimeOffset now) =>
    [
        (ServiceName.Boundaries, Works(() => !BoundaryEnforcer.Judge([Known], Wrong).Allowed)),
        (ServiceName.Pressure, Works(() => ContextPressureMonitor.Analyze(new PressureInputs { Tokens = 1, Messages = 150, Complexity = 8, Errors = 5, Instructions = 15 }, ErrorHistory.None, PressureHistory.None, now).Level is PressureLevel.Dangerous)),
        (ServiceName.CrossReference, Works(() => CrossReferenceValidator.Validate([Known], Wrong, now).Status is CrossReferenceStatus.Rejected)),
        (ServiceName.Classification, Works(() => InstructionPersistenceClassifier.Classify("Always use port 27027, never 27017", InstructionSource.User, Circumstances.Calm).Persistence is Persistence.High)),
        (ServiceName.Verification, Works(() => MetacognitiveVerifier.Verify(new VerificationEvidence(), PressureLevel.Dangerous).Decision is VerificationDecision.Block)),
        (ServiceName.Deliberation, Works(() => PluralisticDeliberationOrchestrator.Analyze(new DeliberationRecord { Question = "?" }).HumanRequired)),
    ];

    private static StagedFile File(string path) => new(path, null, [new AddedLine(1, "mongodb://localhost:27017/app")]);

    // A service that fails is one that does not work, and a start goes on.
    private static bool Works(Func<bool> service)
    {
        try
        {
            return service();
        }
        catch (Exception)
        {
            return false;
        }
    }
}
