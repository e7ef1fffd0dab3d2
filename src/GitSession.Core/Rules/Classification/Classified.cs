namespace GitSession.Rules.Classification;

/// <summary>What the classifier makes of an instruction.</summary>
/// <param name="Explicitness">From 0 to 1: how plainly it was said.</param>
public sealed record Classified(
    Quadrant Quadrant,
    Persistence Persistence,
    TemporalScope TemporalScope,
    Verification Verification,
    decimal Explicitness)
{
    /// <summary>Below that an instruction is too vague to be kept unasked.</summary>
    public const decimal PlainFrom = 0.6m;

    public bool IsPlain => Explicitness >= PlainFrom;
}
