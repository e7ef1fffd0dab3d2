namespace GitSession.Handoffs;

/// <summary>The six phases of a closedown, in their order.</summary>
public enum Phase
{
    Cleanup,
    FrameworkAnalysis,
    RuleIntelligence,
    GitAndState,
    Handoff,
    CompactionMarker,
}
