using System.Collections.Immutable;

namespace GitSession.Framework.Audit;

/// <summary>The six services as an audit names them. A line may be of another, which is another tool's.</summary>
public static class ServiceName
{
    public const string Boundaries = "BoundaryEnforcer";
    public const string CrossReference = "CrossReferenceValidator";
    public const string Classification = "InstructionPersistenceClassifier";
    public const string Pressure = "ContextPressureMonitor";
    public const string Verification = "MetacognitiveVerifier";
    public const string Deliberation = "PluralisticDeliberationOrchestrator";

    public static ImmutableArray<string> All { get; } = [Boundaries, Pressure, CrossReference, Classification, Verification, Deliberation];
}
