namespace GitSession.Progress;

/// <summary>A change that a document can take: the deliverable it means, and the status as the document spells it.</summary>
public sealed record ProgressTarget(ProgressPhase Phase, Deliverable Deliverable, string Status)
{
    /// <summary>`7/monitoring_setup`.</summary>
    public string Place => Phase.Place(Deliverable);
}
